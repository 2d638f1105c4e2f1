from leeward.tactics.rules.cues import _cue
from leeward.tactics.rules.matching import Matcher, holds
from leeward.tactics.rules.phrases import parse, words_of
from leeward.tactics.rules.text import windows
from leeward.words.tactics import Confidence


def seen(entry, text, circumstances=()):
    matcher = Matcher([_cue("x", {"tactic": "rage", **entry}, {})])
    (window,) = windows(text)
    words = words_of(window.low)
    if not matcher.may_hold(words):
        return []
    return list(matcher.seen(window, words, set(circumstances)))


def test_a_phrase_and_its_place():
    (found,) = seen({"say": ["answer me"]}, "Hey. Answer me now!")
    assert found.quote.text == "Answer me now!"
    assert found.place[0] == 5
    assert found.confidence is Confidence.POSSIBLE


def test_unless_silences_its_sentence_only():
    entry = {"say": ["answer me"], "unless": ["please"]}
    assert seen(entry, "please answer me") == []
    assert seen(entry, "Please. Answer me") != []
    assert seen(entry, "Please answer me. Answer me") != []


def test_unless_anywhere_silences_the_message_and_with_is_asked_for():
    assert seen({"say": ["answer me"], "unless_anywhere": ["please"]}, "Please. Answer me") == []
    assert seen({"say": ["answer me"], "with": ["or else"]}, "Answer me") == []
    assert seen({"say": ["answer me"], "with": ["or else"]}, "Answer me. Or else") != []


def test_circumstances_make_it_likely():
    entry = {"say": ["answer me"], "likely_when": ["burst"]}
    assert seen(entry, "answer me", ["burst"])[0].confidence is Confidence.LIKELY


def test_an_ordinary_message_is_not_searched():
    assert seen({"say": ["answer me"]}, "milk and bread") == []


def test_holds():
    assert holds(parse("or else", {}), "do it or else", {"or", "else", "do", "it"})
    assert not holds(parse("or else", {}), "else or", {"or", "else"})
