import pytest

from leeward.drafts.cues import Heard
from leeward.drafts.weighing import BARS, MOST, holds, weight
from leeward.words.replies import DraftRule


def cue(points):
    return Heard("made up", points, 0, 1)


def test_every_rule_has_a_bar():
    assert set(BARS) == set(DraftRule)


def test_the_model_alone_counts_for_its_share():
    assert weight([], 0.5) == pytest.approx(0)
    assert weight([], 0.9) > 0 > weight([], 0.1)


@pytest.mark.parametrize("rule", DraftRule)
def test_phrases_lift_over_the_bar_and_guards_lower(rule):
    assert not holds(rule, [], 0.5)
    assert holds(rule, [cue(8)], 0.5)
    assert not holds(rule, [cue(8), cue(-8)], 0.5)


def test_many_weak_phrases_are_no_proof():
    assert weight([cue(3)] * 20, 0.5) == pytest.approx(MOST)


@pytest.mark.parametrize("score", [0.0, 1.0, -1.0, 2.0])
def test_a_score_at_the_edge_is_bounded(score):
    assert -10 < weight([], score) < 10
