from datetime import datetime, timedelta

import pytest

from leeward.contact.choices import Marked
from leeward.contact.held import digest, waiting


@pytest.fixture
def now():
    """Just after the hour at which Ada wants to know, on the next day; so that everything came before."""
    return (datetime.now() + timedelta(days=1)).replace(hour=18, minute=5)  # noqa: DTZ005, wall clock


def test_it_is_off_unless_it_was_chosen(no_contact, hold, now):
    hold("One.")
    assert digest.hour() is None
    assert digest.line(now) == ""
    assert not digest.facts_first()


def test_from_the_hour_on_it_says_how_many_wait_and_nothing_else(no_contact, hold, now):
    held = hold("One.")
    digest.choose(18)
    assert digest.line(now) == "1 message waits"
    hold("Two.")
    assert digest.line(now) == "2 messages wait"
    waiting.mark(held, Marked.ASIDE)
    assert digest.line(now) == "1 message waits"


def test_what_comes_after_the_hour_waits_for_the_next_day(no_contact, hold):
    held = hold("One.")
    kept = held.kept_at.astimezone().replace(tzinfo=None)
    digest.choose(kept.hour)
    assert digest.line(kept + timedelta(minutes=1)) == ""
    assert digest.line(kept + timedelta(days=1)) == "1 message waits"


def test_choices_are_kept(vault):
    digest.choose(18)
    digest.choose_facts_first(on=True)
    assert (digest.hour(), digest.facts_first()) == (18, True)
    digest.choose(None)
    assert digest.hour() is None
    digest.choose(99)
    assert digest.hour() is None
