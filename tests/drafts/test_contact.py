import pytest

from leeward.drafts.checking import check
from leeward.drafts.contact import is_stop_notice
from leeward.drafts.sentence import read
from leeward.words.replies import ContactAllowed, DraftRule


def reopened(text, allowed):
    return [one.quote.text for one in check(text, allowed) if one.rule is DraftRule.BREAKS_NO_CONTACT]


@pytest.mark.parametrize(
    "text",
    ["Please do not contact me again.", "This is my last message.", "Goodbye.", "Stop writing to me.", "I will not reply.",
     "I am ending our relationship.", "Please send anything about the flat to my solicitor."],
)  # fmt: skip
def test_a_stop_notice_is_known(text):
    (sentence,) = read(text)
    assert is_stop_notice(sentence)
    assert reopened(text, ContactAllowed.NONE) == []


@pytest.mark.parametrize("text", ["Friday is fine.", "Yes.", "The form is in the bag."])
def test_with_no_contact_anything_else_opens_it(text):
    assert reopened(text, ContactAllowed.NONE) == [text]
    assert reopened(text, ContactAllowed.LIMITED) == []
    assert reopened(text, ContactAllowed.OPEN) == []
    assert reopened(text, None) == []


def test_it_is_said_once_for_the_whole_draft():
    assert reopened("Friday is fine. So is Sunday. Bring the coat.", ContactAllowed.NONE) == ["Friday is fine."]


def test_with_limited_contact_small_talk_counts_and_arrangements_do_not():
    text = "Pick-up is at 5. Did you see the match?"
    assert reopened(text, ContactAllowed.LIMITED) == ["Did you see the match?"]
    assert reopened(text, ContactAllowed.OPEN) == []


def test_with_limited_contact_nothing_is_said_twice():
    assert len(reopened("I miss you so much.", ContactAllowed.LIMITED)) == 1
