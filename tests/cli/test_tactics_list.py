import json

from leeward.cli.main import main

KEYS = {"id", "slug", "label", "lay_term", "definition", "grade", "source", "paragraph"}


def test_the_whole_catalogue_comes_as_json_lines(capsys):
    assert main(["tactics", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(found) == 32
    assert all(set(tactic) >= KEYS for tactic in found)
    assert found[0]["id"] == "T01"
    assert {tactic["grade"] for tactic in found} <= set("ABCD")


def test_for_people_each_has_its_label_and_what_words_can_tell(capsys):
    assert main(["tactics"]) == 0
    out = capsys.readouterr().out
    assert "Pressure through guilt" in out
    assert "the words alone cannot tell" in out
