from itertools import pairwise

import pytest

from leeward.readers.pictures import slicing
from support.chat_pictures import seen_at


@pytest.mark.parametrize("height", [10, 800, 2400, 2640])
def test_a_picture_of_one_screen_is_one_slice(height):
    assert list(slicing.slices(1000, height)) == [(0, height)]


@pytest.mark.parametrize("height", [2700, 5000, 12_345])
def test_slices_cover_all_of_it_and_overlap(height):
    found = list(slicing.slices(1000, height))
    assert found[0][0] == 0
    assert found[-1][1] == height
    assert all(bottom - top <= 2400 for top, bottom in found)
    assert all(above[1] - below[0] >= 200 for above, below in pairwise(found))
    assert all(above[0] < below[0] for above, below in pairwise(found))


def test_a_line_in_two_slices_stands_once_and_whole():
    upper = [seen_at("First", 10, 100), seen_at("Shared", 10, 2250), seen_at("Cut thr", 10, 2385, height=15)]
    lower = [seen_at("Shared", 10, 100), seen_at("Cut through", 10, 235), seen_at("Last", 10, 900)]
    parts = [(0, 2400, upper), (2150, 4000, lower)]
    found = slicing.without_doubles(parts, 1000)
    assert [line.text for line in found] == ["First", "Shared", "Cut through", "Last"]
    assert [line.box.top for line in found] == [100, 2250, 2385, 3050]


def test_lines_at_the_outer_edges_of_the_picture_stay():
    found = slicing.without_doubles([(0, 800, [seen_at("Top", 0, 0), seen_at("Bottom", 0, 790, height=10)])], 1000)
    assert [line.text for line in found] == ["Top", "Bottom"]
