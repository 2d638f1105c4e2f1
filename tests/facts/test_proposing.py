from leeward.facts.proposing import proposed
from leeward.facts.scene import scene
from leeward.learned.encoder import Encoded, Span

TEXT = "Meet at the old dacha on Friday. Thanks"


def tagged(*spans):
    return scene(TEXT, lambda _text, _around: {}, lambda _text, found: Encoded(tuple({} for _ in found), spans))


def test_what_rules_found_is_proposed_with_its_form(seen, words):
    laid = seen(TEXT)
    (span, found), = proposed(laid, "date_time").items()  # fmt: skip
    assert words(laid, *span) == "Friday"
    assert found is laid.days[0]


def test_what_the_encoder_tags_is_proposed_too_and_what_is_too_faint_is_not(words):
    laid = tagged(Span("place", 8, 21, 0.6), Span("place", 12, 21, 0.02))
    assert {words(laid, *span) for span in proposed(laid, "place")} >= {"the old dacha"}
    assert "old dacha" not in {words(laid, *span) for span in proposed(laid, "place")}


def test_ends_cross_with_beginnings_within_a_sentence(words):
    laid = tagged(Span("place", 8, 15, 0.4), Span("place", 12, 21, 0.4), Span("place", 33, 39, 0.9))
    found = {words(laid, *span) for span in proposed(laid, "place")}
    assert {"the old", "old dacha", "the old dacha", "Thanks"} <= found
    assert not any("Thanks" in one and "dacha" in one for one in found)


def test_a_clause_begins_where_rules_or_tags_say_and_ends_where_clauses_end(seen, words):
    laid = seen("bring his coat, he left it at yours. thanks")
    assert {"bring his coat"} <= {words(laid, *span) for span in proposed(laid, "request")}
    assert all(span[0] == 0 for span in proposed(laid, "request"))
    laid = tagged(Span("request", 0, 32, 0.3))
    assert "Meet at the old dacha on Friday." in {words(laid, *span) for span in proposed(laid, "request")}


def test_nothing_is_proposed_in_nothing(seen):
    assert proposed(seen(""), "place") == proposed(seen(""), "question") == {}


def test_a_phone_number_is_no_day():
    text = "Ring 0113 496 0207."
    laid = scene(
        text, lambda _text, _around: {}, lambda _text, _found: Encoded(({},), (Span("date_time", 5, 18, 0.9),))
    )
    assert proposed(laid, "date_time") == {}
