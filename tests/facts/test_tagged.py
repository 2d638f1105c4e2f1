from leeward.facts.scene import scene
from leeward.facts.tagged import proposal_looks
from leeward.learned.encoder import Encoded, Span

TEXT = "We are at the school gate now. Please bring £20."


def laid(*spans):
    return scene(TEXT, lambda _text, _around: {}, lambda _text, found: Encoded(tuple({} for _ in found), spans))


def test_what_the_tags_say_is_seen_as_the_steps_it_passes():
    seen = laid(Span("place", 10, 25, 0.4), Span("place", 14, 25, 0.3))
    looks = set(proposal_looks(seen, "place", (3, 5), None))
    assert {"t:p>0.35", "t:e>0.65", "t:b>0.35", "t:t>0.65"} <= looks
    assert not {"t:p>0.5", "t:b>0.5"} & looks
    assert "t:rel=-1,0" in set(proposal_looks(seen, "place", (4, 5), None))


def test_what_the_rules_say_is_seen_too():
    seen = laid()
    (gate,) = seen.places
    span = gate.first, gate.last
    assert "r:S" in set(proposal_looks(seen, "place", span, gate))
    assert "r:r" in set(proposal_looks(seen, "place", (span[1], span[1]), None))
    assert "r:-" in set(proposal_looks(seen, "place", (0, 0), None))
    assert {"r:be", "r:b"} & set(proposal_looks(seen, "request", (seen.asks[0].first, seen.asks[0].last), None))


def test_a_short_fact_is_seen_with_the_words_at_its_edges():
    looks = set(proposal_looks(laid(), "money", (10, 11), None))
    assert {"fg:w+0=£", "lg:w+0=20", "m:f:none"} <= looks


def test_a_clause_is_seen_with_where_it_begins_and_ends():
    looks = set(proposal_looks(laid(), "request", (8, 11), None))
    assert {"s:w=please", "e:w=20", "x:stop=True", "x:over=False"} <= looks
