from dataclasses import replace

import numpy as np
import pytest

from leeward.learned import thread_encoder
from leeward.tactics import weighing
from leeward.tactics.catalogue import DANGERS, MESSAGE_TACTICS


def test_the_columns_are_those_of_the_encoder_and_of_the_catalogue():
    mix = weighing.load()
    assert mix.columns == thread_encoder.load().columns
    assert mix.columns[0] == "any"
    assert set(mix.columns[1:]) == set(MESSAGE_TACTICS) | {"!" + flag for flag in DANGERS if flag != "escalation"}
    assert mix.parts.shape == (len(mix.columns), 5)
    assert len(mix.bars) == len(mix.bias) == len(mix.columns)


def test_every_bar_lies_between_nothing_and_certainty():
    mix = weighing.load()
    assert all(0 < bar < 1 for bar in mix.bars)
    assert 0 < mix.any_bar < 1
    assert mix.right_if_possible < mix.right_if_likely <= 1


def test_each_part_counts_with_its_own_weight():
    columns = ("any", "threat")
    mix = replace(
        weighing.load(), columns=columns, parts=np.array([[1.0, 0, 0, 0, 0], [0, 2.0, 0.5, 3.0, 1.0]]),
        bias=np.array([0.0, -1.0]),
    )  # fmt: skip
    zeros = np.zeros(2)
    assert mix.scores(zeros, zeros, zeros) == pytest.approx([0.5, 1 / (1 + np.e)])
    table, rules = np.array([9.0, 0.5]), np.array([0, 1])
    assert mix.scores(np.array([1.0, 7.0]), table, rules)[1] == pytest.approx(1 / (1 + np.exp(-1.5)))
    assert mix.scores(zeros, zeros, np.array([0, 2]))[1] == pytest.approx(1 / (1 + np.exp(-2.0)))


def test_no_sum_is_too_large():
    mix = weighing.load()
    huge = np.full(len(mix.columns), 1e9)
    assert np.isfinite(mix.scores(huge, -huge, np.zeros(len(mix.columns)))).all()
