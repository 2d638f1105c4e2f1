import hashlib

import pytest
from django.db import connection

from leeward.vault import as_kept, log
from leeward.vault.errors import BlobMissing
from leeward.words.canonical import encode
from leeward.words.errors import LeewardError

WORDS = b"please stop writing to me"
FACT = {"fact": "note", "words": "please stop writing to me"}


class Differs(LeewardError):
    sentence = "It is another one."


@pytest.fixture
def blob(vault):
    with vault.blobs.create() as writer:
        writer.write(WORDS)
        return writer.finish().keep()


@pytest.fixture
def seq(vault):
    log.append("note", [("a", encode(FACT))])
    return 1


def flip(vault, blob):
    path = vault.folder / "blobs" / blob
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def test_a_file_as_it_was_kept(vault, blob):
    sha256 = hashlib.sha256(WORDS).hexdigest()
    assert as_kept.wrong_bytes(vault, blob, len(WORDS), sha256) == ""
    assert as_kept.content(vault, blob, sha256, Differs) == WORDS
    assert as_kept.wrong_bytes(vault, blob, 1, sha256) == as_kept.OTHER
    assert as_kept.wrong_bytes(vault, blob, len(WORDS), "ab" * 32) == as_kept.OTHER
    with pytest.raises(Differs):
        as_kept.content(vault, blob, "ab" * 32, Differs)


def test_a_changed_byte_and_a_missing_file(vault, blob):
    flip(vault, blob)
    assert "is damaged" in as_kept.wrong_bytes(vault, blob, len(WORDS), "")
    with pytest.raises(Differs):
        as_kept.content(vault, blob, hashlib.sha256(WORDS).hexdigest(), Differs)
    vault.blobs.delete(blob)
    assert "is missing" in as_kept.wrong_bytes(vault, blob, len(WORDS), "")
    with pytest.raises(BlobMissing):
        as_kept.content(vault, blob, "", Differs)


def test_a_line_says_what_the_row_says(seq):
    assert as_kept.wrong_line(seq, "note", "a", lambda: FACT) == ""
    for kind, ref, fact in (("other", "a", FACT), ("note", "b", FACT), ("note", "a", FACT | {"words": "come back"})):
        assert "does not say" in as_kept.wrong_line(seq, kind, ref, lambda fact=fact: fact)


def test_a_line_that_is_gone(seq):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM vault_logleaf")
    assert "has no line in the log" in as_kept.wrong_line(seq, "note", "a", lambda: FACT)
