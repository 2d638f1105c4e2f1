import pytest

from leeward.boundaries.rules import topics
from leeward.boundaries.rules.kinds import Topics
from leeward.facts import reading

ALL = Topics(tuple(topics.NAMES))
CHILDREN = Topics(("children",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Can you collect Leo from school?", {"children"}),
        ("The landlord wants the deposit", {"housing", "money"}),
        ("My solicitor has the papers for the hearing", {"court"}),
        ("The dentist moved the appointment", {"health"}),
        ("Your coat is still here, and your passport", {"things"}),
        ("The client wants the spreadsheet", {"work"}),
        ("I miss you so much", {"feelings"}),
        ("Who are you seeing?", {"own_life"}),
        ("ok", set()),
        ("Ich vermisse dich", set()),
        ("", set()),
    ],
)
def test_subjects_are_told_by_sure_words(text, found):
    assert topics.told(text) == found


# What is surely about something else, with everything open that can be.
OFF = [
    "I miss you so much it hurts",
    "I love you. Come back to me",
    "You ruined my life and you know it",
    "Who are you with? Answer me",
    "We could get back together",
    "You’re such a liar",
]
# What is within, or cannot be told; never called off the subject.
NOT_OFF = [
    "ok", "thanks", "?", "", "Ich liebe dich", "Te echo de menos", "Call me", "We need to talk", "fine, whatever you say",
    "I miss you. Leo’s nursery is shut on Friday", "I love you, and the rent is due", "I miss you, 5pm at the gate?",
    "I still love you. See you tomorrow", "Who are you with when the kids are there?", "Please ring the doctor, I need you",
]  # fmt: skip


@pytest.mark.parametrize("text", OFF)
def test_what_is_surely_about_something_else_is_off(text):
    assert topics.off(ALL, text)


@pytest.mark.parametrize("text", NOT_OFF)
def test_what_cannot_be_told_is_never_off(text):
    assert not topics.off(ALL, text)


def test_another_subject_than_the_open_ones_is_off():
    assert topics.off(CHILDREN, "You still owe me money, pay your debts")
    assert not topics.off(CHILDREN, "You still owe me money for the school trip")


def test_own_words_stand_for_an_open_subject():
    own = Topics((), ("the dog", "Bello"))
    assert topics.off(own, "I miss you so much")
    assert not topics.off(own, "I miss you, and so does the  Dog")
    assert topics.off(own, "I miss you, the dogma")


def test_facts_that_were_read_keep_it_within():
    text = "I love you and you have to see the court papers, the judge wants them signed"
    assert not topics.off(CHILDREN, text, reading.read(text))


def test_what_may_be_within():
    assert topics.may_be_within(None, "I love you")
    assert topics.may_be_within(CHILDREN, "Shall we say so?")
    assert topics.may_be_within(CHILDREN, "Is the school shut?")
    assert not topics.may_be_within(CHILDREN, "Do you love me? I miss you")


@pytest.mark.parametrize("text", ["Stuck in traffic", "I’m here", "10 min late", "Pick up today at 5?", "on my way"])
def test_what_is_about_the_same_day(text):
    assert topics.same_day(text)


@pytest.mark.parametrize("text", ["On Friday at 5?", "I miss you", "here is the form", ""])
def test_what_is_not_surely_about_the_same_day(text):
    assert not topics.same_day(text)


def test_words_are_whole_words_and_take_any_letters():
    assert topics.has_word("Is it A&E?", "a&e")
    assert topics.has_word("Ça va, l’hôpital?", "l'hôpital")
    assert not topics.has_word("hospitality", "hospital")
    assert not topics.has_word("anything", "")
    assert topics.has_word("(urgent)", "(urgent)") or not topics.has_word("x", "(")


def test_long_texts_are_read_quickly_enough_to_be_read_at_all():
    assert topics.told("a" * 200_000 + " school") == set()
