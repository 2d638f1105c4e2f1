import re

import pytest

from leeward.drafts.answers import topics


def test_words_are_whole_words_in_any_case_and_with_any_white_space():
    assert topics.holds("pick_up", "PICK  Leo\nup")
    assert not topics.holds("pay", "The repayments office")
    assert not topics.holds("half", "behalf")


def test_a_table_that_is_not_there_is_no_answer():
    with pytest.raises(KeyError):
        topics.holds("weather", "rain")


def test_what_leads_to_a_last_day():
    assert re.match(topics.leads(), "no  later than Friday")
