"""What is denied, with its words; nothing in a question, a doubt or in fun."""

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.denials import Denied, denials
from leeward.facts.comparing.wording import worded


def read(text):
    return denials(clauses(worded(text)))


@pytest.mark.parametrize(
    ("text", "what", "said"),
    [
        ("I never said I'd pay the deposit. Why?", Denied.SAYING, "i would pay the deposit"),
        ("i never said id have him the 14th ur making it up", Denied.SAYING, "i would have him the 14th"),
        ("never promised id come to his match", Denied.SAYING, "i would come to his match"),
        ("I never agreed to take Mia to judo", Denied.SAYING, "i will take mia to judo"),
        ("I never agreed to the 14th", Denied.AGREEING, "the 14th"),
        ("where did i say i'd cover that", Denied.SAYING, "i would cover that"),
        ("Who told you I'd have the dog?", Denied.SAYING, "i would have the dog"),
        ("since when am I doing the school run?", Denied.SAYING, "i will doing the school run"),
        ("There was never any agreement that you keep the caravan", Denied.SAYING, "you keep the caravan"),
        ("I nivver said owt about the money", Denied.MENTIONING, "the money"),
        ("I never took your passport, look", Denied.DOING, "took your passport"),
        ("At no time have I spoken to your employer.", Denied.DOING, "spoken to your employer"),
        ("I never touched you", Denied.DOING, "touch you"),
        ("nobody pushed you", Denied.DOING, "pushed you"),
        ("I haven't got your mum's ring", Denied.HAVING, "your mum ring"),
        ("i never called you pathetic", Denied.CALLING, "pathetic"),
        ("I was never outside your flat", Denied.BEING_THERE, "outside your flat"),
        ("you never told me about the dentist. typical", Denied.BEING_TOLD, "the dentist"),
        ("no one gave me any form", Denied.BEING_TOLD, "any form"),
        ("I never got any email about the flat", Denied.BEING_TOLD, "any email about the flat"),
        ("I said no such thing.", Denied.THAT_SAID, ""),
        ("That never happened. You dream.", Denied.THAT_DONE, ""),
        ("That's a lie", Denied.THAT_LIE, ""),
        ("You fell over", Denied.FALLING, ""),
    ],
)
def test_it_is_read(text, what, said):
    found = read(text)[0]
    assert (found.what, " ".join(found.said)) == (what, said)


@pytest.mark.parametrize(
    "text",
    [
        "I don't think I said that", "I can't remember saying I'd pay", "did I say I'd pay?", "I said I'd pay",
        "Did I? When did I say that? Sorry, it slipped my mind", "I never said I'd buy him a Ferrari 😂",
        "Your mum says I never said I'd pay it", "nobody told my mum about it", "I never know what to do",
        "you never listen", "it never stops", "I didn't sleep",
    ],
)  # fmt: skip
def test_nothing_is_denied(text):
    assert read(text) == ()


def test_a_certain_time_is_known():
    assert read("I didn't take your keys")[0].once
    assert not read("I never took your keys")[0].once
    assert read("I didn't take your keys yesterday")[0].means_a_time


def test_what_is_missed_is_known():
    assert read("You never told me what time the play starts")[0].needs == "hour"
    assert read("you never told me how much the trip is")[0].needs == "sum"


def test_its_parts():
    found = read("I never said you could have the car on Friday")[0]
    assert (found.subject, found.about, found.verbs) == ("you", {"car"}, {"have"})
    assert [value.weekday for value in found.found] == [4]
    assert found.known_by == {"car"}


def test_an_empty_message_denies_nothing():
    assert read("") == ()
