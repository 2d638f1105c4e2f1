import pytest

from leeward.tactics.errors import BadRules
from leeward.tactics.rules.phrases import parse, words_of

LISTS = {"kin": ["mum", "your sister"]}


@pytest.mark.parametrize(
    ("phrase", "hits", "misses"),
    [
        ("you made me", ["you made me", "u made me do it", "you, made me"], ["you. made me", "you never made me"]),
        ("go *2 home", ["go home", "go right back home"], ["go a b c home"]),
        ("very? good", ["good", "very good"], ["goods"]),
        ("going_to|gonna cry", ["going to cry", "gonna cry"], ["going cry"]),
        ("even @kin", ["even mum", "even mom", "even your sister"], ["even dad"]),
        ("# days", ["3 days", "120 days"], ["three days"]),
        ("^ typical", ["typical", "no answer. typical"], ["a typical day"]),
        ("answer me $", ["answer me", "answer me!!", "answer me. please"], ["answer me please"]),
        ("you|they lie|$", ["you lie", "was it you?"], ["you sing"]),
        ("can't cope", ["can't cope", "cant cope", "cannot cope"], ["can cope"]),
    ],
)
def test_before_and_after(phrase, hits, misses):
    ready = parse(phrase, LISTS)
    for text in hits:
        assert ready.may_stand(words_of(text)), text
        assert ready.pattern.search(text), text
    for text in misses:
        assert not ready.pattern.search(text), text


@pytest.mark.parametrize("phrase", ["even @nobody", "*3 maybe?", "$"])
def test_a_phrase_that_cannot_be_used_is_refused(phrase):
    with pytest.raises(BadRules):
        parse(phrase, LISTS)


def test_needs_are_the_rarest_first():
    assert parse("you dreamt it", {}).needs[0] == {"dreamt"}


def test_words_are_as_needs_are_written():
    assert words_of("don't you dare") == {"dont", "you", "dare"}
