import pytest

from leeward.drafts.stripping import ooxml, zips
from leeward.drafts.stripping.errors import FileDamaged


def as_bytes(parts):
    return {name: one if isinstance(one, bytes) else one.encode() for name, one in parts.items()}


@pytest.fixture
def word(word_parts):
    return ooxml.without_hidden(as_bytes(word_parts))


def test_a_word_file_says_nothing_of_who_wrote_it(word, holds, keys):
    assert not holds(word.data)
    gone, stays = keys(word)
    assert {"info", "comments", "changes", "people", "sessions", "paths", "preview", "place"} <= gone
    assert stays == {"read", "seen", "links", "inside", "pictures", "unseen"}
    assert (word.kind.suffix, word.kind.name) == ("docx", "Word file")


def test_crossed_out_words_go_and_added_words_stay(word):
    body = zips.parts_of(word.data)["word/document.xml"].decode()
    assert "Hello" in body
    assert " school" in body
    assert "unseen" in body
    for gone in ("w:del", "w:ins", "rPrChange", "comment", "rsid", "<!--"):
        assert gone not in body


def test_the_frame_of_the_file_stays_whole(word):
    parts = zips.parts_of(word.data)
    assert next(iter(parts)) == ooxml.TYPES
    assert "docProps/thumbnail.jpeg" not in parts
    assert b"thumbnail" not in parts[ooxml.TYPES] + parts["_rels/.rels"]
    assert b"dotx" not in parts["word/_rels/settings.xml.rels"]
    assert b"hyperlink" in parts["word/_rels/document.xml.rels"]
    assert parts["word/comments.xml"].endswith(b"></w:comments>")


def test_an_excel_file(sheet_parts, holds, keys):
    copy = ooxml.without_hidden(as_bytes(sheet_parts))
    assert not holds(copy.data)
    gone, stays = keys(copy)
    assert {"comments", "people", "paths"} <= gone
    assert {"sheets", "data", "macros"} <= stays
    assert copy.kind.suffix == "xlsm"
    parts = zips.parts_of(copy.data)
    assert b"<authors></authors><commentList></commentList>" in parts["xl/comments1.xml"]
    assert b"note" not in parts["xl/drawings/vmlDrawing1.vml"]
    assert b"button" in parts["xl/drawings/vmlDrawing1.vml"]
    assert b"<pageSetup/>" in parts["xl/worksheets/sheet1.xml"]
    assert not [name for name in parts if "printer" in name]


def test_a_powerpoint_file(slide_parts, holds, keys):
    copy = ooxml.without_hidden(as_bytes(slide_parts))
    assert not holds(copy.data)
    assert keys(copy) == ({"comments", "people"}, {"read", "seen", "slides"})
    assert copy.kind.suffix == "pptx"


def test_a_drawing_of_notes_that_is_not_proper_stays_and_is_named(sheet_parts, keys):
    sheet_parts["xl/drawings/vmlDrawing1.vml"] = "<xml><br></xml>"
    assert "data" in keys(ooxml.without_hidden(as_bytes(sheet_parts)))[1]


def test_a_visible_sheet_and_a_shown_slide_are_not_named(sheet_parts, slide_parts, keys):
    sheet_parts["xl/workbook.xml"] = '<workbook xmlns="urn:s"><sheets><sheet name="One"/></sheets></workbook>'
    sheet_parts["xl/worksheets/sheet1.xml"] = '<worksheet xmlns="urn:s"><row hidden="0"/></worksheet>'
    assert "sheets" not in keys(ooxml.without_hidden(as_bytes(sheet_parts)))[1]
    slide_parts["ppt/slides/slide1.xml"] = '<p:sld xmlns:p="urn:p"/>'
    del slide_parts["ppt/notesSlides/notesSlide1.xml"]
    assert "slides" not in keys(ooxml.without_hidden(as_bytes(slide_parts)))[1]


def test_a_file_without_anything_hidden_loses_nothing(slide_parts, keys):
    for name in ("ppt/comments/comment1.xml", "ppt/commentAuthors.xml"):
        slide_parts[name] = '<p:lst xmlns:p="urn:p"></p:lst>'
    assert keys(ooxml.without_hidden(as_bytes(slide_parts)))[0] == set()


def test_other_packages_are_none():
    assert ooxml.without_hidden({"a.txt": b"x"}) is None
    assert ooxml.without_hidden({ooxml.TYPES: b"<Types/>", "other/a.xml": b"<a/>"}) is None


def test_damage_is_told(word_parts):
    for bad in ("<w:document", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'):
        with pytest.raises(FileDamaged):
            ooxml.without_hidden(as_bytes({**word_parts, "word/document.xml": bad}))
