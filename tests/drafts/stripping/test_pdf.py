import io
import logging

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from leeward.drafts.stripping import pdf
from leeward.drafts.stripping.errors import FileDamaged, FileLocked, StillInside, TooMuchInside


def test_a_letter_loses_all_but_what_is_drawn(letter, holds, keys):
    copy = pdf.without_hidden(letter)
    assert holds(letter)
    assert not holds(copy.data)
    gone, stays = keys(copy)
    assert gone == {"info", "files", "scripts", "bookmarks", "notes", "marks", "maker"}
    assert stays == {"read", "seen", "below", "pale", "links"}


def test_the_pages_their_words_and_pictures_stay(letter):
    reader = PdfReader(io.BytesIO(pdf.without_hidden(letter).data))
    assert len(reader.pages) == 2
    assert reader.pages[0].extract_text() == "Hello"
    picture = reader.pages[0]["/Resources"]["/XObject"]["/Im0"]._data
    assert Image.open(io.BytesIO(picture)).size == (40, 20)
    assert b"Exif" not in picture


def test_nothing_says_which_program_made_the_copy(letter):
    copy = pdf.without_hidden(letter).data
    assert b"pypdf" not in copy
    assert PdfReader(io.BytesIO(copy)).metadata is None


def test_words_that_were_changed_later_are_gone_too(letter, secret, keys):
    reader = PdfReader(io.BytesIO(letter))
    writer = PdfWriter(io.BytesIO(letter), incremental=True)
    writer.pages[0].pop("/PieceInfo")
    out = io.BytesIO()
    writer.write(out)
    assert len(reader.pages) == 2
    copy = pdf.without_hidden(out.getvalue())
    assert "versions" in keys(copy)[0]
    assert secret.encode() not in copy.data


def test_a_locked_file_is_told(letter):
    writer = PdfWriter(clone_from=io.BytesIO(letter))
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(FileLocked):
        pdf.without_hidden(out.getvalue())


def test_very_many_pages_are_refused(letter, monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(TooMuchInside):
        pdf.without_hidden(letter)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.7\n" + b"x" * 999, b"%PDF-1.4\nstartxref\n99999\n%%EOF"])
def test_damage_is_told_and_nothing_is_written_about_it(data, capfd):
    with pytest.raises(FileDamaged):
        pdf.without_hidden(data)
    assert capfd.readouterr() == ("", "")
    assert not logging.getLogger("pypdf").propagate


def test_every_cut_of_a_file_is_a_copy_without_the_secret_or_a_sentence(letter, holds):
    for share in range(5, 100, 7):
        try:
            copy = pdf.without_hidden(letter[: len(letter) * share // 100])
        except (FileDamaged, TooMuchInside):
            continue
        assert not holds(copy.data)
    assert holds(letter)


def test_a_copy_that_still_holds_something_is_thrown_away(letter, monkeypatch):
    monkeypatch.setattr(pdf, "_written", lambda writer: letter)
    with pytest.raises(StillInside):
        pdf.without_hidden(letter)
