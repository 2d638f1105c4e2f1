import pytest

from leeward.facts.health import find


def matters(seen, words, text):
    laid = seen(text)
    return [words(laid, first, last) for first, last, _ in find(laid.cut, laid.kinds)]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("she has a temperature of 39", "temperature of 39"),
        ("temp of 38.9 at nursery", "temp of 38.9"),
        ("Martha has chickenpox", "chickenpox"),
        ("Send his inhaler in the bag", "his inhaler"),
        ("is she allergic to penicillin?", "allergic to penicillin"),
        ("his arm looks broken", "his arm looks broken"),
        ("Ella hit her head", "hit her head"),
        ("he's not talking properly", "not talking properly"),
        ("she swallowed something from under the sink", "swallowed something from under the sink"),
        ("she needs the flu jab", "the flu jab"),
    ],
)
def test_what_is_the_matter(seen, words, text, matter):
    assert matter in matters(seen, words, text)


@pytest.mark.parametrize(
    "text", ["", "ok", "you broke my heart", "sorry to bug you", "the shoes fit", "I took him to school"]
)
def test_what_is_no_matter_of_health(seen, words, text):
    assert matters(seen, words, text) == []
