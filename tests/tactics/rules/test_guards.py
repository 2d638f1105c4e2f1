import pytest

from leeward.tactics.rules.guards import circumstances, reported
from leeward.tactics.rules.phrases import words_of
from leeward.tactics.rules.text import windows


def held(text):
    (window,) = windows(text)
    return circumstances(window, words_of(window.low))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("🎵 I'll be watching you 🎵", "lyrics"),
        ("Automatic reply: I am away", "automatic"),
        ("I died in that movie", "fiction"),
        ("you idiot 😂", "banter"),
        ("so mean hahaha", "banter"),
        ("why?", "question"),
        ("Ich bin nicht zu Hause und komme mit dem Zug", "foreign"),
    ],
)
def test_marks(text, mark):
    assert mark in held(text)


@pytest.mark.parametrize(
    "text", ["I'll kill you", "You play games with me", "No drama. Your loss", "I will die for you"]
)
def test_plain_words_carry_no_mark(text):
    assert held(text) == set()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('My boss said "you are useless" today', 1),
        ('"you are useless" is what the teacher said', 1),
        ('"you are useless"', 0),
        ('I told you "you are useless"', 0),
        ("no quotes here", 0),
    ],
)
def test_words_of_someone_else(text, count):
    (window,) = windows(text)
    assert len(reported(window)) == count
