from datetime import datetime

from leeward.orders.models import Aside, Incident


def test_how_it_came_is_the_channel_else_the_place_else_the_manner(order):
    made = {"order": order, "happened_at": datetime(2026, 4, 1), "manner": "seen"}
    assert Incident(**made, channel="sms", place="Here").by == "Text messages"
    assert Incident(**made, place="Here").by == "Here"
    assert Incident(**made).by == "Seen or heard, not written"


def test_its_paragraphs_by_number(order, terms):
    row = Incident.objects.create(order=order, happened_at=datetime(2026, 4, 1), manner="seen")
    row.terms.set(terms[:2])
    assert row.numbers == "1, 2"
    assert str(row) == "2026-04-01 00:00:00"


def test_a_candidate_put_aside_is_named_by_its_key(order):
    assert str(Aside.objects.create(order=order, source="m7")) == "m7"
