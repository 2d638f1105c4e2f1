from leeward.facts.scene import scene
from leeward.learned.encoder import Encoded, Span
from leeward.words.replies import FactKind

TEXT = "You are cold. Can you bring his inhaler on Friday at 5? It’s £20."


def test_a_message_is_laid_out_with_all_places_where_a_fact_may_stand(seen, words):
    laid = seen(TEXT)
    assert [one.text for one in laid.sentences] == [
        "You are cold.",
        "Can you bring his inhaler on Friday at 5?",
        "It’s £20.",
    ]
    assert [words(laid, one.first, one.last) for one in laid.days] == ["Friday at 5"]
    assert "£20" in [words(laid, one.first, one.last) for one in laid.sums]
    assert "his inhaler" in [words(laid, one.first, one.last) for one in laid.health]
    assert [laid.sentence_of[one.first] for one in laid.asks] == [1]
    assert len(laid.text) == len(laid.original)
    assert "'" in laid.text
    assert "’" in laid.original


def test_without_an_encoder_nothing_is_tagged(seen):
    laid = seen(TEXT)
    assert set(laid.tagged) == {kind.value for kind in FactKind}
    assert not any(laid.tagged.values())


def test_tags_are_by_token_and_a_token_that_is_cut_counts_whole():
    start = TEXT.index("his inhaler")
    spans = (Span("health", start, start + 11, 0.5), Span("health", start, start + 7, 0.2))

    def encode(_text, sentences):
        return Encoded(tuple({"asks": 0.9} for _ in sentences), spans)

    laid = scene(TEXT, lambda _text, _around: {}, encode)
    (inhaler,) = [one for one in laid.health if one.last - one.first == 1]
    assert laid.tagged["health"] == {(inhaler.first, inhaler.last): 0.7}
    assert laid.asked[1] == {"asks": 0.9}


def test_long_speech_without_marks_is_scored_in_parts():
    asked = []

    def scores(text, _around):
        asked.append(text)
        return {"asks": float("inhaler" in text)}

    laid = scene("word " * 40 + "can you bring his inhaler " + "word " * 40, scores)
    assert laid.peak(0)["asks"] == 1.0
    assert laid.near[0]["asks"] == 0.0
    assert max(len(text.split()) for text in asked[1:]) <= 16


def test_whole_days_are_surely_days(seen):
    assert len(seen("by Friday 14 March").whole_days) == 1
    assert seen("at half 5").whole_days == []


def test_an_empty_text_is_laid_out_too(seen):
    laid = seen("")
    assert len(laid.cut) == 0
    assert laid.sentences == ()
