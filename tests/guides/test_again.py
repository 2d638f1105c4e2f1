from datetime import date, timedelta

import pytest

from leeward.guides import again, marking
from leeward.guides.choices import Stand
from leeward.library.guides import BY_KEY, GUIDES

DAY = date(2026, 10, 1)
LATE = DAY + again.AFTER


def note(guide, key, state, since, person=None):
    return marking.note(guide, guide.at(guide.place_of(key)), state, since, person)


def test_every_guide_has_the_step():
    assert all(guide.place_of(again.STEP) for guide in GUIDES.values())


def test_a_month_after_a_change_it_waits(rex, whatsapp):
    note(whatsapp, "shut", Stand.DONE, DAY, rex)
    assert again.due(LATE - timedelta(days=1)) is None
    assert again.due(LATE) == whatsapp


def test_what_changes_nothing_does_not_wait(vault, whatsapp):
    note(whatsapp, "export", Stand.DONE, DAY)
    note(whatsapp, "shut", Stand.LATER, DAY)
    assert again.due(LATE) is None


def test_a_change_that_was_taken_back_does_not_wait(vault, whatsapp):
    note(whatsapp, "shut", Stand.DONE, DAY)
    note(whatsapp, "shut", Stand.TODO, DAY)
    assert again.due(LATE) is None


@pytest.mark.parametrize("state", [Stand.DONE, Stand.LATER])
def test_after_a_look_it_waits_a_month_more(vault, whatsapp, state):
    note(whatsapp, "shut", Stand.DONE, DAY)
    note(whatsapp, again.STEP, state, LATE)
    assert again.due(LATE) is None
    assert again.due(LATE + again.AFTER) == whatsapp


def test_not_for_me_ends_it(vault, whatsapp):
    note(whatsapp, "shut", Stand.DONE, DAY)
    note(whatsapp, again.STEP, Stand.NOT_MINE, LATE)
    assert again.due(LATE + 10 * again.AFTER) is None


def test_the_one_that_waits_longest_comes_first(vault, whatsapp):
    note(whatsapp, "shut", Stand.DONE, DAY + timedelta(days=5))
    note(BY_KEY["x"], "shut", Stand.DONE, DAY)
    assert again.due(LATE + again.AFTER) == BY_KEY["x"]
