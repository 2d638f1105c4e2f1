import itertools

import pytest

from leeward.facts.choosing import choose
from leeward.facts.scene import scene
from leeward.learned.encoder import Encoded, Span

ASKING = "can you bring his coat and his hat and please send the form"


def fixed(**labels):
    """Weighs every proposal of a type the same, shorter ones a little more."""

    def weigh(_group, looks):
        return {
            label: labels.get(label, 0.0) - 0.0001 * len(set(looks))
            for label in ("date_time", "money", "place", "health", "question", "request", "legal_deadline")
        }

    return weigh


def test_what_weighs_enough_is_taken(seen, words):
    laid = seen("Bring £20 on Friday.")
    assert [words(laid, one.first, one.last) for one in choose(laid, fixed(date_time=0.9))] == ["Friday"]
    assert [one.kind for one in choose(laid, fixed(money=0.9))] == ["money"]
    assert choose(laid, fixed()) == []


def test_questions_and_requests_never_overlap(seen):
    found = choose(seen("can you bring his coat? please send the form"), fixed(question=0.9, request=0.8))
    assert {one.kind for one in found} == {"question", "request"}
    assert all(one.last < two.first for one, two in itertools.pairwise(found))


@pytest.mark.parametrize("kind", ["place", "question"])
def test_of_readings_that_overlap_the_heaviest_is_taken(kind, words):
    spans = (Span(kind, 4, 13, 0.5), Span(kind, 8, 26, 0.4))
    laid = scene(ASKING, lambda _text, _around: {}, lambda _text, one: Encoded(tuple({} for _ in one), spans))

    def weigh(_group, looks):
        return {kind: 0.9 if "t:p>0.5" in set(looks) else 0.7}

    found = choose(laid, lambda group, looks: {kind: 0.0} | weigh(group, looks) if group == kind[0] else dict.fromkeys(
        ("date_time", "money", "place", "health", "question", "request", "legal_deadline"), 0.0))  # fmt: skip
    assert words(laid, found[0].first, found[0].last) == "you bring"


def test_nothing_is_chosen_in_nothing(seen):
    assert choose(seen(""), fixed(date_time=1.0, question=1.0)) == []
