import shutil

import pytest

from leeward.cli.main import main
from support import bundles


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return bundles.make(tmp_path_factory.mktemp("bundles") / "bundle")


def test_a_bundle_that_fits_ends_with_zero(bundle, capsys):
    assert main(["verify", str(bundle), "--fingerprint", bundles.KEY.fingerprint]) == 0
    assert "NOT SO" not in capsys.readouterr().out


def test_one_that_does_not_ends_with_one_and_names_the_place(bundle, tmp_path, capsys):
    shutil.copytree(bundle, tmp_path / "bundle")
    (tmp_path / "bundle" / "data" / "originals" / "chat.txt").write_bytes(b"changed")
    assert main(["verify", str(tmp_path / "bundle")]) == 1
    assert "data/originals/chat.txt" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"", b"no bundle"])
def test_what_is_no_bundle_is_one_sentence(tmp_path, capsys, content):
    if content is not None:
        (tmp_path / "a.zip").write_bytes(content)
    assert main(["verify", str(tmp_path / "a.zip")]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
