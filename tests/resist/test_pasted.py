import pytest

from leeward.resist import pasted as lying
from leeward.resist.errors import NothingPasted, TooLong
from leeward.resist.pasted import LONGEST, check_text
from leeward.vault.sessions import SessionStore
from leeward.words.replies import MessageRead
from leeward.words.tactics import Screened
from support.reading import pasted_by_hand

HELLO = "Hello you."


def test_a_text_stays_as_it_came_but_for_the_ends_of_lines():
    assert check_text(" a\r\nb\rc\n\n d \x00") == " a\nb\nc\n\n d \x00"


@pytest.mark.parametrize("text", ["", "   ", "\r\n\t", "\u2003"])
def test_no_words_are_refused(text):
    with pytest.raises(NothingPasted):
        check_text(text)


def test_the_longest_is_taken_and_one_more_is_not():
    assert len(check_text("é" * LONGEST)) == LONGEST
    assert len(check_text("\r\n" * (LONGEST - 1) + "a")) == LONGEST, "counted as they are kept"
    with pytest.raises(TooLong):
        check_text("a" * (LONGEST + 1))


def test_what_lies_there_is_found_and_put_away():
    session = {}
    assert lying.of(session) is None
    pasted = lying.put(session, pasted_by_hand(HELLO))
    assert lying.of(session) is pasted
    lying.clear(session)
    lying.clear(session)
    assert lying.of(session) is None


def test_the_one_before_goes_with_all_its_words():
    session = {}
    first = lying.put(session, pasted_by_hand(HELLO, ("question", "Hello")))
    first.draft = "Yes."
    second = lying.put(session, pasted_by_hand("Another."))
    assert lying.of(session) is second
    assert (first.text, first.draft, first.read, first.screened) == ("", "", MessageRead("", ()), Screened(0))


def test_something_else_in_its_place_is_no_message():
    assert lying.of({"pasted": "text"}) is None
    lying.clear({"pasted": "text"})
    assert lying.of({"pasted": pasted_by_hand(HELLO)}).text == HELLO


def test_when_the_session_ends_the_words_go_whoever_holds_them():
    session = SessionStore()
    session.create()
    pasted = lying.put(session, pasted_by_hand(HELLO))
    session.save()
    session.flush()
    assert pasted.text == ""
    gone = {"pasted": pasted}
    assert lying.of(gone) is None
