from django.urls import reverse

from leeward.people.models import StopNotice
from leeward.recognise import screening


def page(ada, rex):
    return ada.get(reverse("distance:stop", args=[rex.pk])).content.decode()


def test_without_one_it_asks_and_takes_nothing_for_one(ada, rex):
    shown = page(ada, rex)
    assert "Only you know whether you asked them" in shown
    assert reverse("people:stop", args=[rex.pk]) in shown


def test_what_may_be_one_leads_to_where_it_is_confirmed(ada, rex, bring):
    bring()
    screening.look(lambda *_: None, lambda: False)
    shown = page(ada, rex)
    assert "1 message of yours may be such a request" in shown
    assert "/r/v/n/" in shown
    assert not StopNotice.objects.exists()


def test_one_that_stands_says_what_changes_with_it(ada, rex, asked_to_stop, bring):
    bring()
    shown = page(ada, rex)
    for said in (
        "3 November 2025, 21:14",
        "Please do not contact me again.",
        "Kind words read differently",
        "3 contacts",
    ):
        assert said in shown


def test_taken_back_it_stands_apart(ada, rex, asked_to_stop):
    ada.post(reverse("people:withdraw", args=[rex.pk, asked_to_stop.pk]))
    assert "taken back on" in page(ada, rex)
