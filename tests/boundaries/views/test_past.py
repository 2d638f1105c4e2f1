from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.boundaries import counts, zones
from leeward.boundaries.rules.kinds import Kind
from leeward.boundaries.views.parts import number_of
from leeward.vault import jobs


def page(client, *arguments, name="past"):
    return client.get(reverse(f"boundaries:{name}", args=arguments))


def test_each_number_leads_to_its_messages(ada, rex, limit, bring):
    bring()
    limit(Kind.HOURS)
    text = page(ada, rex.pk, 0).text
    assert "3 of 6 messages may go past a limit." in text
    assert "violation" not in text.casefold()
    month = reverse("boundaries:month", args=[rex.pk, 0, number_of(Kind.HOURS), 2026, 3])
    assert month in text
    there = ada.get(month).text
    assert "2 messages that may go past." in there
    assert "It came at 22:30, outside the hours in which you read." in there
    assert "/m/a/" in there


def test_all_limits_of_a_month_together(ada, rex, limit, bring):
    bring()
    limit(Kind.HOURS)
    assert "Any limit, March 2026" in page(ada, rex.pk, 0, 0, 2026, 3, name="month").text


def test_the_whole_history_as_if(ada, rex, limit, bring):
    bring()
    limit(Kind.HOURS, since=zones.today() + timedelta(days=30))
    assert "No message came since a limit began" in page(ada, rex.pk, 0).text
    assert "0 of 6 messages may go past a limit." in page(ada, rex.pk, 1).text


def test_nothing_is_said_calmly(ada, rex):
    assert "There is no message of Rex to count." in page(ada, rex.pk, 1).text
    assert "may go past it" in page(ada, rex.pk, 0, 0, 2026, 3, name="month").text


@pytest.mark.parametrize("day", [(2026, 13), (0, 1), (99999, 1), (9999, 12)])
def test_a_month_that_cannot_be_is_not_found_or_empty(ada, rex, limit, bring, day):
    bring()
    limit(Kind.HOURS)
    assert page(ada, rex.pk, 0, 0, *day, name="month").status_code in (200, 404)


def test_a_long_count_shows_how_far_it_is_and_can_be_stopped(ada, rex, limit, bring, monkeypatch):
    monkeypatch.setattr(counts, "INLINE", 3)
    monkeypatch.setattr(jobs.children, "kick", lambda _vault: None)
    bring()
    limit(Kind.HOURS)
    waiting = page(ada, rex.pk, 0)
    assert "Counting" in waiting.text
    assert waiting["Refresh"] == "2"
    again = reverse("boundaries:past_again", args=[rex.pk, 0])
    ada.post(again)
    stopped = page(ada, rex.pk, 0)
    assert "It was stopped." in stopped.text
    assert "Refresh" not in stopped
    ada.post(again)
    jobs.run_here(counts.at_hand(rex, whole=False).job)
    assert "3 of 6 messages" in page(ada, rex.pk, 0).text
