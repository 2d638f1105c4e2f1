import pytest

from leeward.tactics.rules.after_stop import contact_after_stop
from leeward.tactics.rules.text import windows
from leeward.words.tactics import Confidence


def seen(text, *circumstances):
    return next((contact_after_stop(window, set(circumstances)) for window in windows(text)), None)


def test_any_personal_message_after_a_stop_that_was_given():
    found = seen("  Good morning. Slept well?", "after_stop", "stop_given")
    assert found is not None
    sure, quote = found
    assert (sure, quote.text) == (Confidence.LIKELY, "Good morning.")


def test_a_stop_that_was_only_found_makes_it_possible():
    found = seen("Good morning", "after_stop")
    assert found is not None
    assert found[0] is Confidence.POSSIBLE


@pytest.mark.parametrize("why", ["third", "allowed", "practical", "answering", "automatic", "lyrics", "foreign"])
def test_quiet_where_it_may_be_needed(why):
    assert seen("Good morning", "after_stop", "stop_given", why) is None


@pytest.mark.parametrize("text", ["", " ", "?", "…", "<Media omitted>", "\u200eimage omitted"])
def test_quiet_without_words(text):
    assert seen(text, "after_stop", "stop_given") is None


def test_quiet_without_a_stop():
    assert seen("Good morning", "ended") is None
