import pytest

from leeward.drafts.cues import Heard
from leeward.drafts.weighing import CUES, MOST, holds, weight


def cue(points):
    return Heard("made up", points, 0, 1)


def test_the_models_alone_count_for_their_shares():
    assert weight([], 0.5, 0.5) == pytest.approx(0)
    assert weight([], 0.9, 0.5) > weight([], 0.5, 0.9) > 0 > weight([], 0.1, 0.5)


def test_a_model_in_doubt_is_not_enough_and_a_sure_one_is():
    assert not holds([], 0.6, 0.6)
    assert holds([], 0.95, 0.5)
    assert not holds([], 0.5, 0.95)


def test_phrases_lift_over_the_bar_and_guards_lower():
    assert not holds([], 0.5, 0.5)
    assert holds([cue(8)], 0.5, 0.5)
    assert not holds([cue(8), cue(-8)], 0.5, 0.5)


def test_many_weak_phrases_are_no_proof():
    assert weight([cue(3)] * 20, 0.5, 0.5) == pytest.approx(CUES * MOST)


@pytest.mark.parametrize("score", [0.0, 1.0, -1.0, 2.0])
def test_a_score_at_the_edge_is_bounded(score):
    assert -15 < weight([], score, score) < 15
