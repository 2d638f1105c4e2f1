"""What a question wants, and what it is about."""

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.questions import Wants, may_ask, questions
from leeward.facts.comparing.wording import worded


def read(text):
    return list(questions(clauses(worded(text))))


@pytest.mark.parametrize(
    ("text", "wants", "about"),
    [
        ("what time does the play start", Wants.HOUR, {"play", "start"}),
        ("When is the hearing?", Wants.WHEN, {"hear"}),
        ("where did you put the drill", Wants.PLACE, {"drill"}),
        ("How much is the school trip?", Wants.SUM, {"school", "trip"}),
        ("how much does he weigh", Wants.WHAT, {"weigh"}),
        ("Who has the spare key?", Wants.WHO, {"spar", "key"}),
        ("Did he take his tablets?", Wants.YES_NO, {"tablet"}),
        ("you still havent told me how much the trip is", Wants.SUM, {"trip"}),
        ("I am still waiting to hear where I can collect the boxes.", Wants.PLACE, {"collect", "box"}),
        ("Need the postcode for the party please.", Wants.PLACE, {"party"}),
        ("im in the chemist AGAIN how much does he weigh", Wants.WHAT, {"weigh"}),
    ],
)
def test_it_asks(text, wants, about):
    (found,) = read(text)
    assert (found.wants, found.about) == (wants, about)


@pytest.mark.parametrize(
    "text",
    [
        "why do you hate me?", "how could you do that?", "do you even care?", "where were you last night?", "Any news?",
        "I know.", "what do you want from me?", "haha what time is it lol", "",
    ],
)  # fmt: skip
def test_bait_and_talk_ask_nothing(text):
    assert read(text) == []


def test_the_quote_is_exact():
    text = "You ignore me. When is his birthday party? Do I have to beg?"
    assert [found.quote.text for found in read(text)] == ["When is his birthday party"]


def test_a_wish_for_a_change_is_marked():
    assert read("can we swap the 17th?")[0].changes == {"swap"}
    assert read("what time is the handover?")[0].changes == frozenset()


def test_a_quick_look():
    assert may_ask("when is it")
    assert may_ask("really?")
    assert not may_ask("ok bye")
