from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.boundaries import zones
from leeward.boundaries.rules.kinds import Kind
from leeward.people.models import Mode
from leeward.plan.models import Place


def page(client, name, *arguments):
    return client.get(reverse(f"boundaries:{name}", args=arguments))


def test_what_limits_are_can_be_read_by_anybody(client):
    found = page(client, "boundaries")
    assert "A limit is what you do" in found.text
    assert "parentingagreement.co.uk" in found.text
    assert "Open the notebook" in found.text


def test_with_a_notebook_the_others_stand_above(ada, rex, limit):
    limit(Kind.LOOK)
    found = page(ada, "boundaries")
    assert "1 limit holds now" in found.text
    assert reverse("boundaries:person", args=[rex.pk]) in found.text


def test_with_nobody_noted_the_way_to_people_is_shown(ada):
    assert "Nobody is noted yet" in page(ada, "boundaries").text


@pytest.mark.parametrize("name", ["person", "sentences", "history"])
def test_without_a_notebook_the_way_in_is_shown_and_comes_back(client, name):
    answer = page(client, name, 1)
    assert answer.status_code == 302
    assert answer.url.endswith(f"?to={reverse(f'boundaries:{name}', args=[1]).replace('/', '%2F')}")


def test_what_holds_and_what_begins_later(ada, rex, limit):
    limit(Kind.LOOK, words="Sundays, after lunch")
    limit(Kind.BETWEEN, since=zones.today() + timedelta(days=5))
    text = page(ada, "person", rex.pk).text
    assert "Sundays, after lunch" in text
    assert "I look for messages every 48 hours" in text
    assert "by the clock in London" in text
    assert "What begins later" in text


def test_where_contact_is_limited_the_usual_ones_are_offered_until_one_holds(ada, rex, limit):
    assert "Look at the five" not in page(ada, "person", rex.pk).text
    Mode.objects.create(person=rex, kind="limited", since="2026-01-01")
    assert "Look at the five" in page(ada, "person", rex.pk).text
    limit(Kind.LOOK)
    assert "Look at the five" not in page(ada, "person", rex.pk).text


def test_all_sentences_to_copy_without_a_hidden_place(ada, rex, limit):
    Place.objects.create(name="Quillbrook Farm")
    limit(Kind.LOOK, words="I read it at Quillbrook Farm")
    limit(Kind.CHANNELS)
    text = page(ada, "sentences", rex.pk).text
    assert "I read and answer what comes by email." in text
    assert "Quillbrook" not in text
    assert "Nothing is sent" in text


def test_without_limits_there_is_nothing_to_copy(ada, rex):
    assert "nothing to read" in page(ada, "sentences", rex.pk).text


def test_every_version_stands_in_the_list_of_before(ada, rex, limit):
    limit(Kind.LOOK, words="first words")
    limit(Kind.LOOK, words="other words")
    text = page(ada, "history", rex.pk).text
    assert "first words" in text
    assert "other words" in text
    assert "1 March 2026" in text
