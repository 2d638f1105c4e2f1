import itertools

import pytest

from leeward.devices import outcomes
from leeward.library.devices import MOMENT, QUESTIONS


@pytest.mark.parametrize("answers", list(itertools.product(["yes", "no", "unsure", ""], repeat=3)))
def test_no_outcome_about_a_device_says_that_all_is_well(answers):
    given = {key: answer for key, answer in zip(QUESTIONS, answers, strict=False) if answer}
    found = outcomes.of_device(given)
    assert found.key == ("can-other-better" if "yes" in answers else "can-not-known")
    assert "safe" not in found.text + found.detail


def test_only_six_times_no_names_no_sign_and_says_what_that_is_worth():
    found = outcomes.of_device(dict.fromkeys(QUESTIONS, "no"))
    assert found.key == "can-no-sign"
    assert "does not mean that nobody can" in found.detail


def test_one_yes_about_the_moment_is_enough_to_wait():
    for key in MOMENT:
        found = outcomes.of_moment({**dict.fromkeys(MOMENT, "no"), key: "yes"})
        assert found.key == "advice-wait"
        assert "Leave the old account as it is" in found.detail


def test_open_questions_are_treated_as_danger():
    assert outcomes.of_moment({}).key == "advice-unsure"
    assert outcomes.of_moment(dict.fromkeys(MOMENT, "no")).key == "advice-no-sign"
    assert "does not mean there is no danger" in outcomes.of_moment(dict.fromkeys(MOMENT, "no")).detail
