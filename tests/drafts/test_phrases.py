import pytest

from leeward.drafts.phrases import Table, parse

LISTS = {"day": ["monday", "next week"]}


def matches(phrase, text):
    return bool(parse(phrase, LISTS).pattern.search(f" {text} "))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("call me", "please call me now"), ("call|ring me", "ring me"), ("on @day", "see you on next week then"),
     ("you very? late", "you late"), ("you very? late", "you very late"), ("you *2 late", "you are always late"),
     ("at # sharp", "at 5pm sharp"), ("^ no", "no thanks"), ("call me $", "just call me"), ("you ~ed me", "you kicked me"),
     ("why ?", "tell me why ?"), ("going_to|gonna leave", "i am going to leave"), ("me tonight|$", "ring me")],
)  # fmt: skip
def test_a_phrase_matches(phrase, text):
    assert matches(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("call me", "recall me"), ("call me", "call men"), ("you *2 late", "you are not often so late"), ("^ no", "oh no"),
     ("call me $", "call me later"), ("you ~ed me", "you kick me"), ("on @day", "on tuesday"), ("at # sharp", "at five sharp")],
)  # fmt: skip
def test_a_phrase_does_not_match(phrase, text):
    assert not matches(phrase, text)


@pytest.mark.parametrize("phrase", ["*3", "~ed #", "very?", "@nobody"])
def test_a_phrase_that_cannot_be_read_is_an_error(phrase):
    with pytest.raises(ValueError):
        parse(phrase, LISTS)


def test_a_table_finds_the_first_place_of_each_number():
    table = Table([(parse("ring me", LISTS), 0), (parse("me", LISTS), 0), (parse("never", LISTS), 1)])
    low = " tell me or ring me "
    assert table.find(low.split(), low) == {0: (6, 9)}
