import pytest

from leeward.ledger.bundle.running import NOT_COMPARED, main
from support.bundles import FORGED, KEY


@pytest.mark.parametrize("kind", ["made", "zipped"])
def test_a_line_for_each_thing(request, capsys, kind):
    path = str(request.getfixturevalue(kind))
    assert main([path, "--fingerprint", KEY.fingerprint.upper()]) == 0
    printed = capsys.readouterr().out
    assert printed.count("ok      ") == 6
    assert NOT_COMPARED not in printed
    assert main([path]) == 0
    assert NOT_COMPARED in capsys.readouterr().out


def test_another_fingerprint_is_said(zipped, capsys):
    assert main([str(zipped), "--fingerprint", FORGED.fingerprint]) == 1
    assert "not the one whose fingerprint was printed" in capsys.readouterr().out


def test_what_is_no_bundle_is_one_sentence(tmp_path, capsys):
    assert main([str(tmp_path / "nowhere")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_without_a_name_it_checks_the_folder_it_lies_in(made, tmp_path, capsys):
    assert main([], made) == 0
    assert main([str(made)], tmp_path / "elsewhere") == 0
    assert capsys.readouterr().out.count("NOT SO") == 0
