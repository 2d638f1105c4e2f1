import pytest

from leeward.shell.veil import bars


def test_the_bars_hold_no_letter_of_any_text_and_do_not_show_its_words():
    assert bars(42) == bars(42)
    assert set(bars(42).replace('<i class="w', "").replace('"></i>', "")) <= set("12345 ")


@pytest.mark.parametrize(("length", "count"), [(0, 1), (3, 1), (42, 7), (400, 60), (100_000, 60)])
def test_longer_texts_have_more_bars_up_to_a_bound(length, count):
    assert bars(length).count("<i") == pytest.approx(count, abs=2)
