import pytest
from django.urls import reverse

from leeward.resist.ending import despair
from leeward.resist.models import Farewell
from leeward.resist.pulled import marks

DARK = "It is over. I do not want to live any more."


@pytest.fixture
def row(rex):
    return Farewell.objects.create(person=rex, text=DARK)


def test_words_about_not_wanting_to_live_bring_the_quiet_card(asked_in, row):
    card = despair.card(asked_in, row)
    assert card.name == f"farewell-{row.pk}"
    assert card.about


def test_a_plain_goodbye_brings_none(asked_in, rex):
    assert despair.card(asked_in, Farewell(person=rex, text="It is over. Do not contact me.")) is None


def test_it_stays_away_where_it_was_turned_off(asked_in, row):
    marks.turn(asked_in, off=True)
    assert despair.card(asked_in, row) is None


def test_it_stands_on_the_page_never_blocks_and_can_be_put_away(ada, row):
    url = reverse("resist:farewell", args=[row.pk])
    page = ada.get(url).content.decode()
    assert 'id="quiet-card"' in page
    assert DARK in page
    assert ada.post(reverse("resist:hide_quiet"), {"name": f"farewell-{row.pk}", "to": url}).url == url
    assert 'id="quiet-card"' not in ada.get(url).content.decode()
