import pytest

from leeward.facts.edges import Edges, edge_looks, edges, shaped
from leeward.facts.scene import scene
from leeward.learned.encoder import Encoded, Span

TEXT = "Meet at the old dacha. Thanks"


def edge(count, **at):
    return [at.get(f"at{place}", 0.0) for place in range(count)]


def test_what_is_seen_of_a_word_are_its_neighbours_in_its_sentence(seen):
    laid = seen(TEXT)
    found = set(edge_looks(laid, laid.cut.low.index("dacha")))
    assert {"g:w+0=dacha", "g:w-1=old", "g:w+2=|"} <= found
    assert all(name.startswith("g:") for name in found)


def test_every_word_is_weighed_for_both_types(seen):
    laid = seen(TEXT)
    labels = ("place_begins", "place_ends", "health_begins", "health_ends")

    def weigh(_group, looks):
        return dict.fromkeys(labels, float("g:w+0=dacha" in set(looks)))

    found = edges(laid, weigh)
    assert set(found) == {"place", "health"}
    assert sum(found["place"].ends) == 1.0
    assert found["health"].begins[laid.cut.low.index("dacha")] == 1.0


@pytest.mark.parametrize(("sure", "found"), [(0.9, ["the old dacha"]), (0.1, [])])
def test_what_no_rule_found_is_taken_where_its_edges_are_sure(seen, words, sure, found):
    laid = seen(TEXT)
    count = len(laid.cut)
    both = Edges(edge(count, at2=sure), edge(count, at4=sure))
    assert [words(laid, first, last) for first, last, _ in shaped(laid, "place", both, [])] == found


def test_what_a_rule_found_gets_its_most_likely_edges_and_none_lies_over_another(seen, words):
    laid = seen("We are at the school gate now.")
    (gate,) = laid.places
    count = len(laid.cut)
    both = Edges(edge(count, at2=0.3, at3=0.9), edge(count, at4=0.3, at5=0.8))
    assert [words(laid, first, last) for first, last, _ in shaped(laid, "place", both, [(gate, 0.7)])] == [
        "the school gate"
    ]


def test_the_encoder_counts_too_and_no_fact_goes_over_the_end_of_a_sentence():
    def encode(text, sentences):
        return Encoded(tuple({"asks": 0.0} for _ in sentences), (Span("place", 8, 21, 1.0),))

    laid = scene(TEXT, lambda _text, _around: {}, encode)
    count = len(laid.cut)
    both = Edges(edge(count, at2=0.4), edge(count, at4=0.4, at6=0.9))
    assert [(first, last) for first, last, _ in shaped(laid, "place", both, [])] == [(2, 4)]


def test_nothing_is_found_in_nothing(seen):
    assert list(shaped(seen(""), "health", Edges([], []), [])) == []
