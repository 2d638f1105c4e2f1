import pytest
from django.urls import NoReverseMatch

from leeward.library.faq import CARDS
from leeward.resist.cards import leads
from leeward.resist.cards.leads import PAGES


def test_a_key_leads_to_a_page_or_to_another_card():
    page, card, room = leads.leads(["help", "guilt", "handovers"])
    assert (page.text, page.url) == ("Talk to a person", "/h/")
    assert (card.text, card.url) == ("I feel guilty", f"/t/q/{CARDS['guilt'].number}/")
    assert room.url.startswith("/g/")


def test_a_key_that_is_neither_is_an_error():
    with pytest.raises(KeyError):
        list(leads.leads(["nowhere"]))


def test_no_page_has_the_name_of_a_card():
    assert not set(PAGES) & set(CARDS)


def test_every_page_is_led_to_by_a_card():
    assert set(PAGES) == {key for card in CARDS.values() for key in card.leads} - set(CARDS)


@pytest.mark.parametrize(("page", "error"), [("resist:no_such_page", NoReverseMatch), ("no_such_way", ValueError)])
def test_a_page_that_is_not_there_is_no_quiet_gap(monkeypatch, page, error):
    monkeypatch.setattr(leads, "PAGES", {"gone": ("Gone", page)})
    with pytest.raises(error):
        list(leads.leads(["gone"]))


def test_every_card_leads_on(client):
    for card in CARDS.values():
        found = list(leads.leads(card.leads))
        assert len({one.url for one in found}) == len(found)
        assert found, card.key
        assert f"/t/q/{card.number}/" not in [one.url for one in found]
