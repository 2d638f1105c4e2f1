from datetime import date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from leeward.people.models import StopNotice
from leeward.plan import standing as plan_standing
from leeward.recognise.models import LabelNote, Screening
from leeward.resist.ahead import arrived
from leeward.resist.incoming import looking
from leeward.resist.models import Received, ReceivedDanger, Seen
from resist.ahead.conftest import DAY, MARCH, MAY


@pytest.fixture(autouse=True)
def _on_that_day(on_day):
    """All of it is looked at on 5 June 2026."""


def rows(request, key):
    return arrived.suggestions(request).get(key, [])


def test_nothing_arrived_nothing_is_suggested(asked_in):
    assert arrived.suggestions(asked_in) == {}


def test_a_message_of_the_newest_look_is_suggested_with_its_place(asked_in, history):
    message = history(7, MARCH, tactics=["love_bombing"], text="my queen")
    (one,) = rows(asked_in, "warm")
    assert (one.day, one.when, one.text) == (MARCH.date(), MARCH, "my queen")
    assert one.url == reverse("history:message", args=[7])
    assert one.ref == one.message_key == bytes(message.key).hex()
    assert one.labels == ("Overwhelming affection",)
    assert not one.dangerous


def test_only_the_newest_finished_look_counts(asked_in, history):
    history(7, MARCH, tactics=["love_bombing"])
    Screening.objects.create(stamp="3", detector="x", finished=False)
    assert rows(asked_in, "warm")
    Screening.objects.create(stamp="2", detector="x", finished=True)
    assert rows(asked_in, "warm") == []


def test_one_message_may_be_several_reactions_and_a_danger_is_named_first(asked_in, history):
    history(7, MARCH, tactics=["love_bombing", "smear"], flags=["threat_to_kill"])
    found = arrived.suggestions(asked_in)
    assert set(found) == {"warm", "stories", "anger"}
    assert found["anger"][0].dangerous
    assert found["anger"][0].labels[0] == "Threat to kill"


def test_the_newest_stands_first_and_only_some_are_shown(asked_in, history):
    for number in range(1, 20):
        history(number, MARCH.replace(day=number), tactics=["rage"])
    found = rows(asked_in, "anger")
    assert [one.when.day for one in found] == list(range(19, 7, -1))


def test_a_message_without_a_day_is_left_out(asked_in, history):
    history(7, None, tactics=["rage"])
    assert rows(asked_in, "anger") == []


def test_a_label_that_was_taken_off_does_not_count_and_the_one_named_instead_does(asked_in, history):
    history(7, MARCH, tactics=["love_bombing"])
    note = {"message_id": 7, "tactic": "love_bombing", "kind": "label", "written_at": timezone.now()}
    LabelNote.objects.create(answer="is_not", other="smear", **note)
    assert set(arrived.suggestions(asked_in)) == {"stories"}
    LabelNote.objects.create(answer="is_not", **note)
    assert arrived.suggestions(asked_in) == {}
    LabelNote.objects.create(answer="back", **note)
    assert set(arrived.suggestions(asked_in)) == {"warm"}


def test_no_label_takes_a_danger_away(asked_in, history):
    history(7, MARCH, tactics=["rage"], flags=["weapon"])
    LabelNote.objects.create(message_id=7, tactic="rage", kind="label", answer="is_not")
    assert rows(asked_in, "anger")


def test_reactions_are_counted_from_the_request_to_stop_its_own_day_included(asked_in, history, rex):
    history(1, datetime(2026, 3, 2, 23, 59), tactics=["rage"])
    history(2, datetime(2026, 3, 3, 0, 0), tactics=["rage"])
    assert len(rows(asked_in, "anger")) == 2
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3, 20, 0))
    assert [one.when.day for one in rows(asked_in, "anger")] == [3]
    assert arrived.since(DAY) == date(2026, 3, 3)


@pytest.mark.parametrize(("left", "first"), [(date(2026, 6, 5), date(2026, 6, 5)), (date(2026, 6, 6), None)])
def test_without_a_request_the_leaving_day_counts_once_it_has_come(asked_in, left, first):
    plan_standing.set_leaving_day(left)
    assert arrived.since(DAY) == first


def test_what_was_answered_is_not_suggested_again_for_that_reaction(asked_in, history):
    message = history(7, MARCH, tactics=["love_bombing", "smear"])
    Seen.objects.create(key="warm", on=MARCH.date(), message_key=bytes(message.key).hex(), not_it=True)
    assert set(arrived.suggestions(asked_in)) == {"stories"}


def test_a_message_that_was_kept_by_hand_is_looked_at(asked_in):
    row = Received.objects.create(text="You are worthless, you ungrateful cow.", came_at=MAY)
    (one,) = rows(asked_in, "anger")
    assert (one.received_id, one.ref, one.when, one.day) == (row.pk, f"r{row.pk}", MAY, MAY.date())
    assert one.url == reverse("resist:kept", args=[row.pk])


def test_flags_of_a_kept_message_count_as_they_were_kept(asked_in):
    row = Received.objects.create(text="…", came_at=MAY)
    ReceivedDanger.objects.create(received=row, flag="stalking", start=0, end=1, detector="x")
    (one,) = rows(asked_in, "anger")
    assert one.dangerous


def test_one_kept_without_a_day_stands_on_the_day_it_was_kept(asked_in):
    row = Received.objects.create(text="You are worthless, you ungrateful cow.")
    (one,) = rows(asked_in, "anger")
    assert one.when is None
    assert one.day == row.written_at.astimezone().date()


def test_a_kept_message_is_looked_at_once_and_only_names_are_remembered(asked_in, monkeypatch):
    Received.objects.create(text="You are worthless, you ungrateful cow.", came_at=MAY)
    arrived.suggestions(asked_in)
    monkeypatch.setattr(looking, "screened", None)
    assert rows(asked_in, "anger")
    assert "worthless" not in str(asked_in.session)


def test_a_few_queries_however_many_there_are(asked_in, history, django_assert_max):
    for number in range(1, 15):
        history(number, MARCH.replace(day=number), tactics=["rage"], flags=["weapon"])
        Received.objects.create(text=f"You are worthless {number}", came_at=MAY)
    arrived.suggestions(asked_in)
    with django_assert_max(20):
        arrived.suggestions(asked_in)
