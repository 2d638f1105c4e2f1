from contextlib import suppress

import pytest

from leeward.drafts.stripping import copying
from leeward.drafts.stripping.errors import EmptyFile, FileTooLarge, KnownButNotPossible, NoCopy, UnknownKind


@pytest.fixture
def pictures_of(photo, drawing, moving):
    return {"jpg": photo, "png": drawing, "gif": moving("GIF"), "webp": moving("WEBP")}


@pytest.fixture
def papers(letter, word_parts, open_parts, packed):
    return {"pdf": letter, "docx": packed(word_parts), "odt": packed(open_parts)}


def test_every_kind_finds_its_way(pictures_of, papers, holds):
    files = {**pictures_of, **papers}
    copies = {suffix: copying.without_hidden(data) for suffix, data in files.items()}
    assert [suffix for suffix, copy in copies.items() if copy.kind.suffix != suffix] == []
    assert [suffix for suffix, copy in copies.items() if holds(copy.data)] == []


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"plain words", UnknownKind),
        (b"<svg/>", UnknownKind),
        (b"1234ftypheic", KnownButNotPossible),
        (b"1234ftypisom", KnownButNotPossible),
        (b"II*\x00", KnownButNotPossible),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", KnownButNotPossible),
        (b"{\\rtf1 words}", KnownButNotPossible),
    ],
)
def test_what_cannot_be_done_is_told(data, error):
    with pytest.raises(error):
        copying.without_hidden(data)


def test_a_package_of_something_else_is_unknown(packed):
    with pytest.raises(UnknownKind):
        copying.without_hidden(packed({"a.txt": "words"}))


def test_a_very_large_file_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(copying, "LARGEST", 10)
    with pytest.raises(FileTooLarge):
        copying.without_hidden(b"x" * 11)


def test_chance_bytes_are_a_copy_or_a_sentence(photo, papers):
    told = set()
    for data in (photo, *papers.values()):
        for at in range(0, len(data), max(1, len(data) // 40)):
            spoiled = data[:at] + bytes((data[at] ^ 0xFF,)) + data[at + 1 :]
            with suppress(NoCopy):
                told.add(copying.without_hidden(spoiled).kind.suffix)
    assert "jpg" in told
