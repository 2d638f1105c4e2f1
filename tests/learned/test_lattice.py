import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from leeward.learned.lattice import ALONE, BEGINS, ENDS, INSIDE, OUTSIDE, TAGS, spans


def said(*tags, sure=12.0):
    rows = np.zeros((len(tags), len(TAGS)), dtype=np.float32)
    rows[np.arange(len(tags)), list(tags)] = sure
    return rows


def test_tags_that_are_sure_give_one_span_each():
    rows = said(OUTSIDE, BEGINS, INSIDE, ENDS, OUTSIDE, ALONE)
    found = {(first, last): score for first, last, score in spans(rows)}
    assert found[1, 3] > 0.99
    assert found[5, 5] > 0.99
    assert len(found) == 2


def test_what_begins_and_never_ends_is_none():
    assert {span[:2] for span in spans(said(OUTSIDE, BEGINS, OUTSIDE, OUTSIDE)) if span[2] > 0.5} == set()


def test_in_doubt_several_readings_share_what_there_is():
    rows = said(BEGINS, ENDS, OUTSIDE)
    rows[1, INSIDE] = rows[1, ENDS]
    rows[2, ENDS] = rows[2, OUTSIDE]
    found = {(first, last): score for first, last, score in spans(rows)}
    assert found[0, 1] == pytest.approx(0.5, abs=0.01)
    assert found[0, 2] == pytest.approx(0.5, abs=0.01)


def test_nothing_is_in_nothing_and_none_where_all_is_outside():
    assert list(spans(np.zeros((0, len(TAGS))))) == []
    assert list(spans(said(OUTSIDE, OUTSIDE, OUTSIDE))) == []


@settings(max_examples=60, deadline=None)
@given(arrays.arrays(np.float32, st.tuples(st.integers(1, 9), st.just(len(TAGS))), elements=st.floats(-9, 9, width=32)))
def test_no_piece_belongs_to_more_than_one_whole(rows):
    found = list(spans(rows, least=0.001))
    assert all(first <= last < len(rows) and 0.001 <= score <= 1.0 for first, last, score in found)
    for piece in range(len(rows)):
        assert sum(score for first, last, score in found if first <= piece <= last) <= 1.0001
