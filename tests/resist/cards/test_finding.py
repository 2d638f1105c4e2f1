import pytest

from leeward.library.faq import CARDS
from leeward.resist.cards import finding


def keys(typed):
    return [card.key for card in finding.find(typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("what are they thinking", "thinking"),
        ("why does it hurt so much", "hurts"),
        ("how do I say goodbye", "goodbye"),
        ("is it rude not to answer", "silence"),
        ("he says he will kill himself", "selfharm"),
        ("suicide threat", "selfharm"),
        ("the kids", "children"),
        ("co-parenting", "children"),
        ("we work in the same office", "shared"),
        ("what is a no contact order", "orders"),
        ("restraining order against me", "against"),
        ("smear campaign", "smear"),
        ("love bombing", "lovebombing"),
        ("playing the victim", "victim"),
        ("unblock", "unblock"),
        ("can I look at her instagram", "look"),
        ("why do I miss him", "miss"),
        ("I wrote back", "wrote-back"),
        ("do narcissists change", "change"),
        ("it takes two", "twosides"),
        ("warn the new girlfriend", "newpartner"),
        ("gray rock", "rocks"),
        ("BIFF", "biff"),
        ("closure", "closure"),
        ("I feel so guilty", "guilt"),
        ("why should I not argue", "argue"),
        ("what should I not tell them, my address", "share"),
        ("new numbers and accounts", "newaccounts"),
        ("flowers and gifts", "gifts"),
        ("going back", "goingback"),
        ("flying monkeys", "messengers"),
        ("can I record the call", "recording"),
        ("letter from a solicitor", "legal"),
        ("therapist", "therapy"),
        ("I am lonely", "alone"),
        ("how long until I am over it", "howlong"),
        ("it was my mother", "family"),
        ("promises to change", "promises"),
        ("screenshots as evidence", "proof"),
        ("they threaten me with violence", "threats"),
    ],
)
def test_people_find_what_they_ask(typed, first):
    assert first in keys(typed)[:2], keys(typed)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("lonely at night", "alone"),
        ("stalking", "threats"),
        ("he wants to talk", "closure"),
        ("post on facebook", "smear"),
        ("police", "threats"),
        ("how do I tell the police", "proof"),
        ("birthday", "gifts"),
        ("a happy birthday from her", "reachout"),
        ("i cant sleep", "hurts"),
        ("she keeps ringing me", "newaccounts"),
        ("he is outside my house", "threats"),
        ("there may be a tracker on my car", "threats"),
        ("my dog", "threats"),
        ("she wants to be friends", "closure"),
        ("am I crazy", "doubt"),
        ("he put nudes of me online", "threats"),
        ("my things are still there", "goodbye"),
        ("he hit me with a belt", "threats"),
        ("I am pregnant", "threats"),
        ("same gym", "shared"),
        ("begging", "promises"),
        ("does he miss me", "thinking"),
        ("he owes me money", "legal"),
        ("my visa", "threats"),
    ],
)
def test_everyday_words_lead_to_a_card_that_is_near(typed, first):
    assert first in keys(typed)[:3], keys(typed)


def test_all_words_of_a_phrase_must_be_typed_in_any_order():
    assert finding._nearest_phrase("threats", frozenset({"knif"})) == 1
    assert finding._nearest_phrase("closure", frozenset({"talk", "want"})) == 0, "“to” is missing"
    assert keys("to talk he wants") == keys("he wants to talk")


def test_every_card_is_found_by_each_of_its_everyday_phrases():
    assert [(key, near) for key, card in CARDS.items() for near in card.near if key not in keys(near)] == []


@pytest.mark.parametrize("typed", ["xyzzy", "🙂", "12345", "zzz " * 50, "the of and", "friendzzzip"])
def test_there_is_always_a_card_that_comes_nearest(typed):
    assert 0 < len(finding.nearest(typed)) <= 5


def test_what_looks_alike_comes_nearest():
    assert keys("trianglzzl") == []
    assert finding.nearest("trianglzzl")[0].key == "messengers"


def test_what_was_typed_is_remembered_nowhere():
    finding.find("a name like Zebulon")
    finding.nearest("a name like Zebulon")
    kept = [one for one in vars(finding).values() if hasattr(one, "cache_info")]
    assert all("zebulon" not in str(one()) for one in kept)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("smear campain", "smear"), ("suicde", "selfharm"), ("jelous", "jealousy"), ("therapst", "therapy")],
)
def test_a_slip_of_the_keyboard_is_forgiven(typed, found):
    assert found in keys(typed)


def test_words_that_mean_the_same_are_found():
    assert "legal" in keys("attorney")
    assert "smear" in keys("slander")


def test_a_word_of_the_question_weighs_more_than_one_in_a_line():
    assert keys("closure")[0] == "closure"
    assert keys("BIFF")[0] == "biff"


def test_more_of_the_words_weigh_more():
    assert keys("order against me court hearing")[0] == "against"


@pytest.mark.parametrize("nothing", ["", "   ", "the of and", "xyzzy plugh", "?!*", "\x00", "12345", "🙂"])
def test_nothing_found_is_no_error(nothing):
    assert keys(nothing) == []


def test_every_card_is_found_by_its_own_question():
    lost = [key for key, card in CARDS.items() if key not in keys(card.answer.said.text)]
    assert lost == []


def test_results_are_few_and_none_stands_twice():
    found = keys("they write messages to me and my friends and I answer")
    assert 0 < len(found) <= finding.MOST
    assert len(set(found)) == len(found)


def test_the_same_words_give_the_same_cards_in_any_case():
    assert keys("NEW PARTNER") == keys("new partner") == keys("partner new")


def test_a_very_long_question_is_answered_too():
    assert isinstance(keys("why " * 200 + "flowers"), list)
