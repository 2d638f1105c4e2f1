from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.people.days import today
from leeward.resist import care_days
from leeward.resist.ahead import entries
from leeward.resist.models import CareTime, Reaction
from leeward.vault.registries import Way, standings, start_lines, way

START = reverse("site:start")


@pytest.fixture
def days(vault):
    day = today()
    return CareTime.objects.create(reason="court", starts_on=day, ends_on=day + timedelta(days=1))


def test_the_way_leads_to_the_seven(client):
    assert way(Way.AHEAD) == "/t/n/"
    assert client.get(way(Way.AHEAD)).status_code == 200
    assert entries.start_lines in list(start_lines)
    assert entries.standing in list(standings)


def test_the_line_on_start_is_off_until_it_is_turned_on_and_says_nothing_else(ada, days):
    assert entries.LINE not in ada.get(START).content.decode()
    care_days.turn_line(on=True)
    page = ada.get(START).content.decode()
    assert entries.LINE in page
    assert "court" not in page.split(entries.LINE)[0].rsplit("<li", 1)[1]
    care_days.turn_line(on=False)
    assert entries.LINE not in ada.get(START).content.decode()


def test_it_stands_only_while_such_days_last_and_are_on(ada, days):
    care_days.turn_line(on=True)
    days.put_away_at = days.created_at
    days.save()
    assert entries.LINE not in ada.get(START).content.decode()
    CareTime.objects.update(put_away_at=None, starts_on=today() + timedelta(days=1))
    assert entries.LINE not in ada.get(START).content.decode()


def test_without_a_notebook_there_is_none(client, days):
    care_days.turn_line(on=True)
    client.post(reverse("site:begin"))
    assert entries.LINE not in client.get(START, follow=True).content.decode()


def test_the_step_is_begun_once_something_was_written(ada, vault):
    assert "You wrote down what you want to do." not in ada.get(START).content.decode()
    Reaction.objects.create(key="warm", will="wait")
    assert "You wrote down what you want to do." in ada.get(START).content.decode()


def test_while_such_days_last_what_may_come_stands_first_in_reply(ada, days):
    ada.post(reverse("resist:order"), {"skip": "1"})
    page = ada.get(reverse("resist:reply")).content.decode().split("Also here")[1]
    assert page.index(reverse("resist:ahead")) < page.index(reverse("resist:check"))
    CareTime.objects.all().delete()
    page = ada.get(reverse("resist:reply")).content.decode().split("Also here")[1]
    assert page.index(reverse("resist:check")) < page.index(reverse("resist:ahead"))
