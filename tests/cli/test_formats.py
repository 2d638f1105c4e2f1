from leeward.cli.main import main
from leeward.readers.registry import READERS


def test_every_format_says_how_it_is_made_what_is_missing_and_who_may_notice(capsys):
    assert main(["formats"]) == 0
    out = capsys.readouterr().out
    for reader in READERS:
        assert reader.name in out
    for part in ("Made by", "How to make it", "What the other party may notice", "Not in it, by design"):
        assert out.count(part) >= len(READERS)
