import pytest

from leeward.learned import thread_input
from leeward.learned.thread_input import BEGIN, END, Arranging
from leeward.learned.wordpiece import Pieces
from leeward.words.tactics import Contact, Side

WORDS = "[UNK] contact unknown wanted ending limited stopped they me other : you owe please hello good night".split()


@pytest.fixture
def arranging() -> Arranging:
    return Arranging(Pieces({word: number for number, word in enumerate(WORDS)}))


def of(arranging, text, before=(), state=None, side=Side.THEM):
    return list(arranging.of(text, side, before, state))


def word(name: str) -> int:
    return WORDS.index(name)


def test_a_message_alone_stands_behind_its_two_marks(arranging):
    (one,) = of(arranging, "You owe me")
    who = [word("they"), word(":")]
    own = [word("you"), word("owe"), word("me")]
    assert list(one.numbers) == [BEGIN, word("contact"), word("unknown"), END, END, *who, *own, END]
    assert one.types == (0,) * 5 + (1,) * 6
    assert [one.numbers[one.first + place] for place in range(len(one.pieces))] == own


def test_what_was_said_before_is_tagged_with_who_said_it_and_only_the_last_count(arranging):
    before = [(Side.ME, "good"), (Side.THEM, "hello"), (Side.ME, "please"), (Side.THIRD, "night")]
    (one,) = of(arranging, "you", before, Contact.STOP_STATED)
    head = one.numbers[: one.first]
    assert not {word("good"), word("hello"), word("please")} & set(head)
    who = {word("they"), word("me"), word("other")}
    assert [number for number in head if number in who] == [word("other"), word("they")]
    assert {word("stopped"), word("night")} <= set(head)


def test_an_earlier_message_gives_its_last_pieces_only(arranging):
    (one,) = of(arranging, "you", [(Side.ME, "hello " * 90 + "good night")])
    assert one.numbers.count(word("hello")) == thread_input.EACH - 2
    assert word("night") in one.numbers


def test_a_long_message_is_read_in_parts_that_overlap_and_miss_nothing(arranging):
    text = " ".join(["you"] * 400)
    parts = of(arranging, text)
    assert len(parts) == 3
    assert {piece.start for part in parts for piece in part.pieces} == {4 * n for n in range(400)}
    assert all(len(part.pieces) <= thread_input.MOST for part in parts)
    assert parts[0].pieces[-1].start > parts[1].pieces[0].start


@pytest.mark.parametrize("text", ["", " ", "\x00"])
def test_a_message_without_words_is_one_part_without_pieces(arranging, text):
    (one,) = of(arranging, text)
    assert one.pieces == ()
    assert len(one.numbers) == len(one.types)
