import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.drafts.wording import LONGEST, ends, plain, read
from leeward.words.tactics import Quote


def of(text):
    return read(Quote(text, 0, len(text)))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [("I'm", "i am"), ("Ah'm", "i am"), ("dinnae", "do not"), ("can’t", "can not"), ("youre", "you are"), ("Dan's", "dan 's"),
     ("it's", "it is"), ("talkin", "talking"), ("cousin", "cousin"), ("mam", "mum"), ("cos", "because"), ("?", "?")],
)  # fmt: skip
def test_other_spellings_are_read_as_one(written, read_as):
    assert " ".join(plain(written)) == read_as


def test_words_stand_between_single_spaces_and_marks_are_left_out():
    assert of("Naw, ah'm NOT comin!  Ok?").low == " no i am not coming okay ? "


def test_a_place_leads_back_to_the_letters_as_they_were_written():
    text = "Weel, ah’m sorry, ye ken."
    words = read(Quote(text, 10, 10 + len(text)))
    start = words.low.index("i am sorry")
    begin, end = words.quote(start, start + len("i am sorry"))
    assert text[begin - 10 : end - 10] == "ah’m sorry"


def test_a_sentence_is_read_up_to_a_bound():
    assert of("so " * 3 * LONGEST).count == LONGEST
    assert len(ends("one two three")) == 3


@given(st.text(max_size=200))
def test_any_text_is_read_and_every_place_lies_inside(text):
    words = of(text)
    begin, end = words.quote(0, len(words.low))
    assert 0 <= begin <= end <= len(text)
    assert words.low.startswith(" ")
