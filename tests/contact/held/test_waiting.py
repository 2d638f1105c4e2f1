import pytest

from leeward.contact.choices import Marked
from leeward.contact.held import waiting


@pytest.fixture
def two(no_contact, hold):
    return hold("One?"), hold("Two.")


def test_what_was_opened_put_aside_or_given_waits_no_more(two, rex, mira):
    assert set(waiting.waiting()) == set(two)
    waiting.mark(two[0], Marked.OPENED)
    assert waiting.opened(two[0])
    assert list(waiting.waiting(rex)) == [two[1]]
    waiting.mark(two[1], Marked.GIVEN, mira)
    assert not waiting.waiting().exists()
    assert waiting.quiet().count() == 2
    assert not waiting.opened(two[1])
    assert waiting.unseen() == 0


def test_a_mark_is_noted_once(two):
    assert waiting.mark(two[0], Marked.ASIDE) == waiting.mark(two[0], Marked.ASIDE)
    assert str(two[0].marks.get()) == "Put aside unread"


def test_all_can_be_put_aside_at_once(two):
    assert waiting.put_aside_all() == 2
    assert waiting.put_aside_all() == 0


def test_what_was_not_held_back_lies_apart(hold):
    held = hold("Contact is open.")
    assert list(waiting.came_in()) == [held]
    assert not waiting.waiting().exists()
