import hashlib

import pytest

from leeward.ledger.bundle.statement import made, read, written
from leeward.ledger.errors import NoteUnclear
from support.bundles import FORGED, KEY, SIGNING


@pytest.fixture
def said():
    return made("notebook/7", 12, b"one list", b"another")


def test_it_names_both_lists_and_the_number_of_records(said):
    assert (said.origin, said.records) == ("notebook/7", 12)
    assert said.manifest == hashlib.sha256(b"one list").hexdigest()
    assert said.tags == hashlib.sha256(b"another").hexdigest()


def test_what_is_written_is_read_with_its_signer(said):
    note = written(said, KEY, lambda text: SIGNING.sign(text).signature)
    assert read(note, [KEY]) == (said, (KEY,))
    assert read(note, [FORGED]) == (said, ())
    assert read(note.replace("\n12\n", "\n11\n"), [KEY])[1] == ()


@pytest.mark.parametrize("text", ["bundle v1\na\n1\nb\n", "bundle v2\na\n1\nb\nc\n", "bundle v1\na\nx\nb\nc\n"])
def test_what_is_no_statement_is_refused(text):
    with pytest.raises(NoteUnclear):
        read(f"{text}\n— n AAAAAAAA\n", [])
