import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.printing.sheet import Entry, Section, Sheet
from leeward.printing.signs import breakable, group, plain, plain_sheet


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("  two   spaces\tand a tab ", "two spaces and a tab"),
        ("one\r\ntwo\n\n\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("e\u0301", "é"),
        ("soft\u00adhyphen, zero\u200bwidth, \ufeffmark", "softhyphen, zerowidth, mark"),
        ("turned \u202eround\u202c", "turned round"),
        ("\u260e\ufe0f", "\u260e"),
        ("lone \ud800", "lone \ufffd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\x00\x07 \u00a0", ""),
    ],
)
def test_what_steers_a_screen_goes_and_words_stay(text, drawn):
    assert plain(text) == drawn


@given(st.text())
def test_plain_text_is_plain_already(text):
    once = plain(text)
    assert plain(once) == once
    assert not [c for c in once if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"]


@given(st.text(st.characters(categories=["L", "N", "P"]), max_size=200))
def test_letters_are_never_lost(text):
    assert plain(text).replace("\n", "") == "".join(unicodedata.normalize("NFC", text).split())


def test_long_words_may_break_and_keep_their_letters():
    word = "https://example.org/" + "a" * 90
    broken = breakable(f"see {word} now")
    assert broken.replace("\u200b", "") == f"see {word} now"
    assert max(map(len, broken.replace("\u200b", " ").split())) <= 24
    assert breakable("an ordinary line") == "an ordinary line"


def test_entries_without_words_and_sections_without_entries_go():
    sheet = Sheet(
        " Notes ", (Section("a", "A", (Entry(" \u200b"), Entry("x", " to  do "))), Section("b", "B", (Entry(""),)))
    )
    assert plain_sheet(sheet) == Sheet("Notes", (Section("a", "A", (Entry("x", "to do"),)),))


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("ก", "Thai"),
        ("한", "Korean"),
        ("語", "Chinese or Japanese"),
        ("ひ", "Japanese"),
        ("ह", "Devanagari"),
        ("\U0001f4de", "emoji and pictures"),
        ("Ǆ", "rare Latin letters"),
        ("\ue000", "signs without a name"),
        ("\u0378", "signs without a name"),
        ("⸻", "rare marks"),
    ],
)
def test_signs_are_called_by_what_people_call_them(sign, name):
    assert group(sign) == name
