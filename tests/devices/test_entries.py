from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.urls import reverse

from leeward.devices import entries, keeping, weekly
from leeward.devices.listing import held
from leeward.people.days import today
from leeward.vault import registries
from leeward.vault.registries import Way, way


@pytest.fixture
def request_of():
    def make(vault):
        request = RequestFactory().get("/")
        request.session, request.vault = {}, vault
        return request

    return make


def test_the_ways_lead_here():
    assert (way(Way.DEVICES), way(Way.APPS)) == ("/g/n/", "/g/n/a/")
    assert keeping.carry_over in set(registries.carry_over)
    assert entries.dangers in set(registries.danger_panels)


def test_a_hit_of_this_visit_stands_above_everything(request_of, result_of):
    request = request_of(None)
    assert list(entries.dangers(request)) == []
    held.put_result(request.session, result_of("b.c"))
    assert list(entries.dangers(request)) == []
    held.put_result(request.session, result_of("com.example.rexwatch"))
    [item] = entries.dangers(request)
    assert item.url == reverse("devices:result")
    assert "Do not remove it yet" in item.advice


def test_a_page_without_a_session_shows_nothing_and_does_not_fail():
    assert list(entries.dangers(RequestFactory().get("/"))) == []


def test_a_kept_hit_stands_until_it_is_settled(vault, request_of, result_of):
    finding = keeping.keep(result_of("com.example.rexwatch"))
    [item] = entries.dangers(request_of(vault))
    assert item.when == finding.at.replace(tzinfo=None)
    keeping.settle(finding, "")
    assert list(entries.dangers(request_of(vault))) == []


def test_the_start_page_says_one_neutral_word_and_only_when_asked_to(vault, request_of):
    assert list(entries.lines(request_of(vault))) == []
    weekly.turn(on=True, today=today() - timedelta(days=8))
    [line] = entries.lines(request_of(vault))
    assert (line.text, line.detail) == ("Reminder", "")
    assert list(entries.lines(request_of(None))) == []
