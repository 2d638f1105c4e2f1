from datetime import timedelta

import pytest

from leeward.encounters import changes, entries
from leeward.encounters.models import Schedule
from leeward.people.models import Order
from leeward.vault.models import Setting
from leeward.vault.registries import Way, start_lines, way


class Request:
    def __init__(self, vault):
        self.vault = vault


@pytest.fixture
def lines(vault):
    return lambda: [line.text for line in entries.start_lines(Request(vault))]


def test_the_ways_lead_here(client):
    assert client.get(way(Way.ENCOUNTERS)).status_code == 200
    assert client.get(way(Way.HANDOVERS)).status_code == 200
    assert entries.start_lines in list(start_lines)


def test_without_a_vault_there_is_no_line():
    assert entries.start_lines(Request(None)) == []


def test_a_line_about_today_only_where_it_is_turned_on(lines, friday, today):
    assert lines() == []
    Setting.put(entries.LINE_ON, True)
    assert lines() == ["Appointment today"]
    Schedule.objects.filter(pk=friday.pk).update(first_on=today + timedelta(days=1), weekdays="")
    assert lines() == ["Appointment tomorrow"]


def test_a_day_without_a_note_is_asked_about_quietly(lines, friday, today):
    Schedule.objects.filter(pk=friday.pk).update(every=1, weekdays=str((today - timedelta(days=1)).weekday()))
    assert lines() == ["Note how it went?"]


def test_a_change_of_the_days_leads_to_the_plan_once(lines, rex):
    changes.note()
    assert lines() == ["A look at your plan may help"]
    Order.objects.create(person=rex, side="protects_user")  # the plan says the same line itself now
    assert lines() == []
