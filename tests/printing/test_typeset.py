"""What stands in a PDF is read back from its bytes (support.pdf_words)."""

import getpass
import re
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.printing import typeset
from leeward.printing.errors import CannotDraw
from leeward.printing.sheet import Entry, Section, Sheet
from leeward.printing.text import as_text
from support.disk import watching
from support.pdf_words import words_of

SHEET = Sheet(
    "Notes",
    (
        Section("now", "Right now", (Entry("Agree on a code word with Mira", "To do", "not by phone"), Entry("Keys"))),
        Section("money", "Money", (Entry("Cash: £40, € 20"), Entry("Привет, αβγ, naïve, Łódź, ½ “quoted” – …"))),
    ),
)

# What Libertinus Serif surely has: the keys of a Western keyboard, and what a mark-up language would act on.
KEYS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x17E, exclude_categories=["Cc", "Cf", "Zs"]) | st.just(" ")
)
MARKUP = st.sampled_from(
    ["#", "$", "*", "_", "@", "<", ">", "\\", "//", "/*", "`", "=", "- ", "+ ", "[", "]", "{", "}", '"', "'", "~", "--", "\n", "#sys", "#include", "https://x.y"]
)  # fmt: skip
TEXTS = st.lists(KEYS | MARKUP, max_size=12).map("".join)


def one(text, note="", state=""):
    return Sheet("Notes", (Section("a", "A", (Entry(text, state, note),)),))


def letters_of(sheet):
    """The words of a sheet as its text says them, without what only the text adds."""
    lines = [re.sub(r"^(- |  )", "", line) for line in as_text(sheet).splitlines()]
    return "".join("".join(lines).split())


def pages_out(words):
    return re.sub(r"(\d+)/\1$", "", words)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("size", ["normal", "large"])
def test_the_pdf_holds_the_words_of_the_sheet_and_the_number_of_the_page(paper, size):
    made = typeset.pdf(SHEET, paper=paper, size=size)
    assert made.startswith(b"%PDF-1.7")
    assert words_of(made) == letters_of(SHEET) + "1/1"


def test_paper_and_letters_have_the_size_that_was_asked_for():
    assert b"/MediaBox[0 0 595.2756 841.8898]" in typeset.pdf(SHEET)
    assert b"/MediaBox[0 0 612 792]" in typeset.pdf(SHEET, paper="letter")
    long = Sheet("Notes", (Section("a", "A", tuple(Entry(f"Line {n}") for n in range(60))),))
    pages = [len(re.findall(rb"/Type/Page/", typeset.pdf(long, size=size))) for size in ("normal", "large")]
    assert pages == [2, 2]
    assert words_of(typeset.pdf(long)).count("/2") == 2
    assert typeset.pdf(long) != typeset.pdf(long, size="large")


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_any_text_stays_text(text, note):
    sheet = one(f"x{text}", note)
    assert pages_out(words_of(typeset.pdf(sheet))) == letters_of(sheet)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_sign_is_drawn_or_refused_calmly(text):
    sheet = one("x", text)
    missing = typeset.undrawable(sheet)
    if missing:
        with pytest.raises(CannotDraw, match=re.escape(missing[0])):
            typeset.pdf(sheet)
    else:
        assert words_of(typeset.pdf(sheet)).startswith("NotesAx")


def test_writing_from_right_to_left_is_drawn():
    drawn = pages_out(words_of(typeset.pdf(one("שלום مرحبا"))))
    assert sorted(drawn) == sorted("NotesA" + "שלוםمرحبا")


def test_what_no_font_has_is_refused_by_name_and_never_drawn_as_a_box():
    sheet = one("ring 日本, ไทย", "📞")
    assert typeset.undrawable(sheet) == ("Chinese or Japanese", "Thai", "emoji and pictures")
    with pytest.raises(CannotDraw, match="Thai"):
        typeset.pdf(sheet)


def test_the_same_sheet_gives_the_same_bytes():
    assert typeset.pdf(SHEET) == typeset.pdf(SHEET)


def test_the_file_says_nothing_of_who_made_it_when_or_with_what():
    made = typeset.pdf(SHEET)
    assert b"/Title(Notes)/Creator(            )>>" in made
    for telling in (b"Typst", b"/Author", b"/Producer", b"/CreationDate", b"/ModDate", b"CreateDate", b"ModifyDate"):
        assert telling not in made
    said = made[made.index(b"<</Title") :].split(b"xref")[0].decode()
    assert "CreatorTool>            </" in said
    assert not [own for own in (getpass.getuser(), socket.gethostname(), "leeward", "Notebook") if own in said]
    assert not re.search(rb"\b20[0-9]{2}-[01][0-9]", made)


def test_a_title_may_look_like_the_mark_of_the_maker():
    title = "Typst 0.15.1"
    made = typeset.pdf(Sheet(title, SHEET.sections))
    assert b"/Title(Typst 0.15.1)" in made
    assert words_of(made).startswith("Typst0.15.1")


def test_the_table_at_the_end_still_counts_right():
    made = typeset.pdf(SHEET)
    start = int(re.search(rb"startxref\s+(\d+)", made)[1])
    assert made[start:].startswith(b"xref")
    offsets = [int(place) for place in re.findall(rb"(\d{10}) 00000 n", made[start:])]
    assert offsets
    assert all(re.match(rb"\d+ 0 obj", made[place:]) for place in offsets)


def test_only_the_fonts_of_the_wheel_are_used():
    assert set(typeset._fonts().families()) >= {"Libertinus Serif", "DejaVu Sans Mono"}
    assert not [font for font in typeset._fonts().fonts() if font.path]
    fonts = set(re.findall(rb"/FontName/\w{6}\+([A-Za-z]+)", typeset.pdf(one("word مرحبا"))))
    assert fonts == {b"LibertinusSerif", b"DejaVuSansMono"}


def test_nothing_is_written_on_the_way():
    with watching() as written:
        typeset.pdf(SHEET)
        written.look()
    assert written.outside() == set()


def test_no_host_is_asked(monkeypatch):
    def refused(*_, **__):
        raise AssertionError

    monkeypatch.setattr(socket, "socket", refused)
    assert typeset.pdf(one('#import "@preview/cetz:0.3.0": canvas')).startswith(b"%PDF")
