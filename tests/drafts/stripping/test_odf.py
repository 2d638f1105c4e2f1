import pytest

from leeward.drafts.stripping import odf, zips
from leeward.drafts.stripping.errors import FileDamaged, FileLocked


def as_bytes(parts):
    return {name: one if isinstance(one, bytes) else one.encode() for name, one in parts.items()}


@pytest.fixture
def text(open_parts):
    return odf.without_hidden(as_bytes(open_parts))


def test_a_text_says_nothing_of_who_wrote_it(text, holds, keys):
    assert not holds(text.data)
    gone, stays = keys(text)
    assert {"info", "comments", "changes", "paths", "sessions", "preview", "versions", "signature", "place"} <= gone
    assert stays == {"read", "seen", "links", "inside", "macros", "unseen", "sheets"}
    assert text.kind.suffix == "odt"


def test_words_and_settings_stay(text):
    parts = zips.parts_of(text.data)
    assert b"Hello" in parts["content.xml"]
    assert b"unseen" in parts["content.xml"]
    assert b"rsid" not in parts["content.xml"]
    assert b"Zoom" in parts["settings.xml"]
    assert b"PrinterName" not in parts["settings.xml"]


def test_the_list_of_parts_names_only_what_is_there(text):
    parts = zips.parts_of(text.data)
    assert next(iter(parts)) == "mimetype"
    manifest = parts[odf.MANIFEST].decode()
    assert "Pictures/1.jpg" in manifest
    for gone in ("Thumbnails", "Versions", "signatures"):
        assert gone not in manifest


@pytest.mark.parametrize(
    ("kind", "suffix"), [("spreadsheet", "ods"), ("presentation", "odp"), ("text-template", "odt")]
)
def test_its_kind_stands_in_its_first_part(open_parts, kind, suffix):
    open_parts["mimetype"] = f"application/vnd.oasis.opendocument.{kind}"
    assert odf.without_hidden(as_bytes(open_parts)).kind.suffix == suffix


def test_hidden_slides_are_named(open_parts, keys):
    page = '<a xmlns:presentation="urn:p"><drawing-page-properties presentation:visibility="hidden"/></a>'
    assert "slides" in keys(odf.without_hidden(as_bytes({**open_parts, "styles.xml": page})))[1]


def test_a_locked_file_is_told(open_parts):
    open_parts["META-INF/manifest.xml"] = "<m><encryption-data/></m>"
    with pytest.raises(FileLocked):
        odf.without_hidden(as_bytes(open_parts))


def test_other_packages_are_none_and_damage_is_told(open_parts):
    assert odf.without_hidden({"a": b"x"}) is None
    assert odf.without_hidden({"mimetype": b"application/epub+zip"}) is None
    with pytest.raises(FileDamaged):
        odf.without_hidden({"mimetype": b"application/vnd.oasis.opendocument.text"})
    with pytest.raises(FileDamaged):
        odf.without_hidden(as_bytes({**open_parts, "content.xml": "<a"}))
