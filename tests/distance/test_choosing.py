from itertools import product

import pytest

from leeward.distance.choosing import NOTHING, Answers, often, tidy
from leeward.library.distance import MODES, NEEDS


def modes(*said):
    return [one.mode for one in often(Answers(*said))]


@pytest.mark.parametrize(
    ("needs", "order", "carry", "named"),
    [
        ((NOTHING,), "none", "no", ["none"]),
        ((NOTHING,), "", "", ["none"]),
        (("children",), "none", "no", ["limited"]),
        (("children", "court"), "none", "yes", ["through", "limited"]),
        (("town",), "protects", "no", ["ordered", "limited"]),
        ((NOTHING,), "binds", "", ["ordered"]),
        ((), "both", "", ["ordered"]),
        ((NOTHING,), "unsure", "", ["", "none"]),
        ((), "none", "no", []),
    ],
)
def test_what_fits_the_answers_is_named(needs, order, carry, named):
    assert modes(needs, order, carry) == named


def test_an_order_stands_first_and_no_contact_never_beside_it():
    for needs, order, carry in product([(), (NOTHING,), ("court",)], ["protects", "binds", "both"], ["", "yes", "no"]):
        named = modes(needs, order, carry)
        assert named[0] == "ordered"
        assert "none" not in named


def test_who_skips_everything_gets_no_name_for_it():
    assert Answers().skipped
    assert modes() == [""]


def test_every_mode_that_is_named_is_one_that_can_be_chosen():
    every = {mode for needs in ([key] for key in NEEDS) for mode in modes(tuple(needs), "protects", "yes")}
    assert every - {""} <= set(MODES)


def test_nothing_of_these_beside_something_says_nothing():
    assert tidy([NOTHING, "court"]) == ("court",)
    assert tidy([NOTHING]) == (NOTHING,)
    assert tidy([]) == ()
