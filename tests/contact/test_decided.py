from leeward.contact.decided import decided
from leeward.people.models import Mode, StopNotice
from leeward.recognise.models import Reflection


def test_the_reason_of_the_decision_comes_first(rex, no_contact):
    found = decided(rex)
    assert (found.label, found.since, found.words) == ("No contact", no_contact.since, "I want quiet evenings.")


def test_without_a_reason_the_words_on_why_they_left(rex, no_contact):
    Mode.objects.create(person=rex, kind="none", since=no_contact.since)
    Reflection.objects.create(saw="never shown here", why_left="I was tired of fear.")
    assert decided(rex).words == "I was tired of fear."
    assert "never shown" not in str(decided(rex))


def test_a_request_to_stop_is_named_by_its_day_and_nothing_is_made_up(rex):
    assert decided(None) == decided(rex)
    StopNotice.objects.create(person=rex, stated_at="2026-01-02T10:00:00")
    assert decided(rex).stop.isoformat() == "2026-01-02"


def test_long_words_are_cut_between_words(rex, no_contact):
    Mode.objects.create(person=rex, kind="none", since=no_contact.since, reason="word " * 200)
    assert decided(rex).words.endswith("word …")
