from leeward.facts import weighing
from leeward.learned import linear
from leeward.words.replies import FactKind


def test_every_type_of_fact_has_its_labels_and_its_threshold():
    kinds = {kind.value for kind in FactKind}
    assert set(weighing.SPANS) | set(weighing.CLAUSES) == kinds
    assert set(weighing.ACCEPTED) == kinds
    assert {label for labels in weighing.GROUPS.values() for label in labels} == set(linear.load("facts").labels)


def test_a_weight_lies_between_0_and_1_and_what_was_never_met_counts_nothing():
    before = weighing.weigh("d", ["d:b"])["date_time"]
    assert 0 < before < 1
    assert weighing.weigh("d", ["d:b", "d:xyzzy"])["date_time"] == before


def test_a_sum_of_weights_is_squashed():
    assert weighing.squashed(0) == 0.5
    assert weighing.squashed(-1e9) < 1e-9


def test_sentences_are_scored_by_both_models():
    assert set(weighing.sentence_scores("Can you bring his coat?", ())) >= {"asks", "legal", "emergency"}
    from leeward.words.sentences import sentences

    text = "Can you bring his coat?"
    assert weighing.encode(text, sentences(text)).sentences[0]["asks"] > 0.5


def test_what_cannot_wait_is_noticed_long_before_it_is_certain():
    assert all(weighing.NOTICED[label] < weighing.CERTAIN[label] / 5 for label in ("legal", "emergency"))
