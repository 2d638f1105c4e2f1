from datetime import date, datetime

import pytest
from django.urls import reverse

from leeward.history.models import Message
from leeward.library.reactions import REACTIONS
from leeward.resist.ahead import arrived, noting
from leeward.resist.models import Received, Seen
from resist.ahead.conftest import MARCH, MAY

WARM, ANGER = REACTIONS["warm"], REACTIONS["anger"]


def suggested(request, reaction):
    return arrived.suggestions(request)[reaction.key][0]


def test_confirmed_it_is_seen_on_its_day_and_leads_to_the_message(asked_in, history):
    history(7, MARCH, tactics=["love_bombing"])
    noting.confirm(WARM, suggested(asked_in, WARM))
    assert noting.days() == {"warm": [date(2026, 3, 3)]}
    (noted,) = noting.of(WARM)
    assert noted.url == reverse("history:message", args=[7])
    assert noting.of(ANGER) == []


def test_said_to_be_none_it_is_not_seen_and_not_suggested(asked_in, history):
    history(7, MARCH, tactics=["love_bombing"])
    noting.refuse(WARM, suggested(asked_in, WARM))
    assert noting.days() == {}
    assert noting.of(WARM) == []
    assert len(noting.refused(WARM)) == 1
    assert arrived.suggestions(asked_in) == {}


def test_the_newer_word_holds_and_taken_back_it_is_suggested_again(asked_in, history):
    history(7, MARCH, tactics=["love_bombing"])
    one = suggested(asked_in, WARM)
    noting.refuse(WARM, one)
    row = noting.confirm(WARM, one)
    assert Seen.objects.get() == row
    noting.take_back(row)
    assert suggested(asked_in, WARM) == one


def test_a_message_kept_by_hand_is_led_to_and_takes_its_note_along_when_it_goes(asked_in):
    kept = Received.objects.create(text="You are worthless, you ungrateful cow.", came_at=MAY)
    noting.confirm(ANGER, suggested(asked_in, ANGER))
    assert noting.of(ANGER)[0].url == reverse("resist:kept", args=[kept.pk])
    kept.delete()
    assert not Seen.objects.exists()


def test_two_kept_messages_do_not_take_each_others_place(asked_in):
    for number in (1, 2):
        Received.objects.create(text=f"You are worthless, you ungrateful cow {number}.", came_at=MAY)
    for one in arrived.suggestions(asked_in)["anger"]:
        noting.confirm(ANGER, one)
    assert Seen.objects.count() == 2


def test_a_day_by_hand_needs_no_message(vault):
    noting.by_hand(ANGER, date(2026, 6, 1), "shouting in the street")
    (noted,) = noting.of(ANGER)
    assert (noted.url, noted.row.note) == ("", "shouting in the street")


def test_days_come_newest_first_and_each_once(vault):
    for day in (1, 3, 3, 2):
        noting.by_hand(ANGER, date(2026, 6, day), "")
    assert noting.days() == {"anger": [date(2026, 6, 3), date(2026, 6, 2), date(2026, 6, 1)]}


@pytest.mark.parametrize(
    "at", [datetime(2026, 3, 3, 0, 0), datetime(2026, 3, 3, 23, 59, 59), datetime(2026, 3, 29, 1, 30)]
)
def test_messages_at_the_edges_of_a_day_are_found(asked_in, history, at):
    history(7, at, tactics=["love_bombing"])
    noting.confirm(WARM, suggested(asked_in, WARM))
    assert noting.of(WARM)[0].url


def test_when_the_message_was_removed_the_day_stays_without_a_link(asked_in, history):
    history(7, MARCH, tactics=["love_bombing"])
    noting.confirm(WARM, suggested(asked_in, WARM))
    history.look.delete()
    Message._base_manager.filter(pk=7)._raw_delete("default")
    assert [noted.url for noted in noting.of(WARM)] == [""]


def test_links_of_many_days_are_one_question(asked_in, history, django_assert_max):
    for number in range(1, 12):
        history(number, MARCH.replace(day=number), tactics=["love_bombing"])
    for one in arrived.suggestions(asked_in)["warm"]:
        noting.confirm(WARM, one)
    with django_assert_max(3):
        assert all(noted.url for noted in noting.of(WARM))
