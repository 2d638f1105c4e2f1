import io

import pytest

from leeward.ledger.bundle.sinks import FolderSink, ZipSink
from leeward.ledger.bundle.writing import write
from leeward.ledger.errors import NotABundle
from support import bundles


def test_the_same_records_give_the_same_bytes(tmp_path, zipped):
    assert bundles.make(tmp_path / "again.zip").read_bytes() == zipped.read_bytes()


def test_it_is_a_bag(made):
    assert (made / "bagit.txt").read_text() == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    listed = (made / "manifest-sha256.txt").read_text().splitlines()
    assert sorted(line.split("  ", 1)[1] for line in listed) == ["data/originals/chat.txt", "data/pages/one.pdf", "data/records.jsonl"]  # fmt: skip


@pytest.mark.parametrize("kind", [FolderSink, ZipSink])
@pytest.mark.parametrize("name", ["../up", "records.jsonl", "a\\b"])
def test_names_that_lead_elsewhere_or_twice_leave_nothing(tmp_path, kind, name):
    log = bundles.Log(tuple(bundles.FACTS))
    with pytest.raises(NotABundle):
        write(kind(tmp_path / "out"), {name: lambda: io.BytesIO(b"")}, log.lines(), bundles.proofs(log), {})
    assert list(tmp_path.iterdir()) == []


def test_a_reading_that_fails_leaves_nothing(tmp_path):
    log = bundles.Log(tuple(bundles.FACTS))

    def broken():
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        write(ZipSink(tmp_path / "out.zip"), {"a": broken}, log.lines(), bundles.proofs(log), {})
    assert list(tmp_path.iterdir()) == []
