from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

import pytest

from leeward.recognise.codec import BadShape, decode, encode
from leeward.words.messages import Place


class Colour(StrEnum):
    SAND = "sand"


@dataclass(frozen=True, slots=True)
class Inner:
    when: datetime | None
    day: date
    place: Place
    colour: Colour


@dataclass(frozen=True, slots=True)
class Outer:
    many: tuple[Inner, ...]
    counts: dict[str, int] = field(default_factory=dict)
    note: str | None = None


FULL = Outer((Inner(datetime(2026, 3, 1, 10), date(2026, 3, 1), Place(line=3), Colour.SAND),), {"a": 1}, "x")


def test_there_and_back():
    data = encode(FULL)
    assert data == {
        "many": [{"when": "2026-03-01T10:00:00", "day": "2026-03-01", "place": {"line": 3}, "colour": "sand"}],
        "counts": {"a": 1},
        "note": "x",
    }
    assert decode(Outer, data) == FULL


def test_missing_optional_parts_get_their_default_and_unknown_ones_are_passed_over():
    assert decode(Outer, {"many": [], "newer": 1}) == Outer(())


@pytest.mark.parametrize(
    "data",
    [None, [], "text", {}, {"many": None}, {"many": [{}]}, {"many": [], "counts": {"a": "b"}}, {"many": [], "note": 3}],
)
def test_another_shape_is_one_calm_sentence(data):
    with pytest.raises(BadShape, match="cannot be read"):
        decode(Outer, data)
