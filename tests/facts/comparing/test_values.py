"""Values that can be compared: another hour, day, sum or count, or the same in other words."""

from datetime import datetime

import pytest

from leeward.facts.comparing.values import Kind, comparable, days, differ, large, may_hold, spans, values
from leeward.facts.comparing.wording import worded

SENT = datetime(2026, 3, 3, 10, 0)


def first(text):
    return values(worded(text).words, SENT)[0]


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("£60", Kind.SUM, 60), ("60 quid", Kind.SUM, 60), ("eighty quid", Kind.SUM, 80), ("£1,200", Kind.SUM, 1200),
        ("45 each", Kind.SUM, 45), ("a hundred for the bike", Kind.BARE, 100), ("agreed 6", Kind.BARE, 6),
        ("two hundred and fifty it was", Kind.BARE, 250), ("two puffs", Kind.COUNT, 2), ("2 signatures", Kind.COUNT, 2),
        ("half 4", Kind.HOUR, 270), ("the first half", Kind.PART, 1), ("on friday", Kind.DAY, 0),
    ],
)  # fmt: skip
def test_a_value_is_read(text, kind, amount):
    assert (first(text).kind, first(text).amount) == (kind, amount)


@pytest.mark.parametrize("text", ["size 2", "room 4", "one of them", "bus 6 leaves", "nothing here", "flat 12"])
def test_names_of_things_are_no_values(text):
    assert [value for value in values(worded(text).words, SENT) if value.kind is not Kind.COUNT] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("half 4", "16:30"), ("at 5", "agreed 5"), ("friday", "6 march"), ("£60", "60 quid"), ("tomorrow", "the 4th")],
)
def test_the_same_in_other_words(one, other):
    assert comparable(first(one), first(other))
    assert not differ(first(one), first(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("half 4", "at 5"), ("friday", "saturday"), ("£60", "agreed 80"), ("at 5am", "at 5pm"), ("two puffs", "one puff"),
     ("the first half", "the second half")],
)  # fmt: skip
def test_another(one, other):
    assert comparable(first(one), first(other))
    assert differ(first(one), first(other))


@pytest.mark.parametrize(
    ("one", "other"), [("£60", "at 6"), ("friday", "at 6"), ("two puffs", "two months"), ("at 6", "60")]
)
def test_what_cannot_be_compared(one, other):
    assert not comparable(first(one), first(other))


def test_what_is_not_known_does_not_differ():
    unknown = values(("friday",), None)[0]
    assert not differ(unknown, first("friday"))
    assert differ(unknown, first("monday"))


def test_helpers():
    found = values(worded("450 on friday").words, SENT)
    assert large(found[0])
    assert list(spans(found)) == [0, 2]
    assert [value.weekday for value in days(found)] == [4]


@pytest.mark.parametrize(("text", "may"), [("at six", True), ("Tuesday", True), ("£5", True), ("you are here", False)])
def test_a_quick_look(text, may):
    assert may_hold(text) is may
