import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.drafts.stripping.errors import FileDamaged
from leeward.drafts.stripping.xml_cuts import Cut, cut

RULES = {"in": Cut.UNWRAP, "out": Cut.DROP, "e": Cut.EMPTY}


def by_name(element, _attributes):
    return RULES.get(element, Cut.KEEP)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<a>x</a>", "<a>x</a>"),
        ("<a><in>x<b/></in></a>", "<a>x<b/></a>"),
        ("<a><in/>x</a>", "<a>x</a>"),
        ("<a><out>x<b>y</b></out>z</a>", "<a>z</a>"),
        ("<a><out/><out /><e/></a>", "<a><e/></a>"),
        ("<a><e>x<b/></e></a>", "<a><e></e></a>"),
        ("<a><out><in>x</in><out>y</out></out></a>", "<a></a>"),
        ("<a><in><out>x</out>y</in></a>", "<a>y</a>"),
        ("<a><e><in>x</in></e>y</a>", "<a><e></e>y</a>"),
        ("<e>all</e>", "<e></e>"),
        ("<a>x<!-- <out> words -->y</a>", "<a>xy</a>"),
        ("<a><![CDATA[<out>]]>&amp;&#x41;</a>", "<a><![CDATA[<out>]]>&amp;&#x41;</a>"),
        ('<a><out t="a > b">x</out></a>', "<a></a>"),
        ('<?xml version="1.0" encoding="UTF-8"?>\n<a>ä<in>ö</in></a>', '<?xml version="1.0" encoding="UTF-8"?>\n<a>äö</a>'),
        ('<p:a xmlns:p="urn:p"><p:out/>x</p:a>', '<p:a xmlns:p="urn:p">x</p:a>'),
    ],
)  # fmt: skip
def test_what_is_cut_goes_and_every_other_byte_stays(before, after):
    assert cut(before.encode(), by_name).decode() == after


def test_attributes_go_by_their_local_name():
    data = b"""<w:a xmlns:w="urn:w" w:rsidR="1" x = 'y>z'\n w:rsidP="2"><b rsidX="3"/></w:a>"""
    bare = cut(data, by_name, lambda _element, attribute: attribute.startswith("rsid"))
    assert bare == b"""<w:a xmlns:w="urn:w" x = 'y>z'><b/></w:a>"""


def test_the_mark_of_the_encoding_goes():
    assert cut(b"\xef\xbb\xbf<a/>", by_name) == b"<a/>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b"<a>\xe4</a>",
        "<a>\ufffe</a>".encode(),
        b"no xml",
        '<?xml version="1.0"?><a/>'.encode("utf-16"),
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a SYSTEM "http://example.org/x.dtd"><a/>',
    ],
)
def test_what_is_not_proper_is_damage(data):
    with pytest.raises(FileDamaged):
        cut(data, by_name)


# U+FFFE and U+FFFF are no characters of XML: a file with them is damage, as above.
TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="<>&\"'\ufffe\uffff"), max_size=5)


@given(st.recursive(TEXT, lambda inner: st.builds(lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", st.sampled_from(["a", "in", "out", "e"]), st.lists(inner, max_size=3)), max_leaves=12))  # fmt: skip
def test_any_nesting_stays_proper_and_holds_nothing_that_goes(inside):
    bare = cut(f"<root>{inside}</root>".encode(), by_name)
    assert cut(bare, by_name) == bare
    assert b"<out" not in bare
    assert b"<in" not in bare
