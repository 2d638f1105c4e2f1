from datetime import timedelta

from django.urls import reverse

from leeward.distance import entries, ways
from leeward.people.guard import contact_actions
from leeward.vault import registries
from leeward.vault.registries import Way


def lines(client):
    page = client.get("/").content.decode()
    return page.count(entries.LINE)


def test_other_rooms_lead_here(rex):
    assert registries.way(Way.DISTANCE) == "/n/"
    assert registries.way(Way.DISTANCE, rex.pk) == f"/n/{rex.pk}/"


def test_what_changes_contact_asks_first():
    assert {f"distance:{name}" for name in ("choose", "question", "fits", "decide", "state")} <= set(contact_actions)


def test_a_day_that_was_set_is_the_only_reason_for_a_line(ada, rex, none_since, noted, today):
    none_since(today - timedelta(days=9))
    noted()
    assert lines(ada) == 0
    none_since(today - timedelta(days=1), review_on=today + timedelta(days=1))
    assert lines(ada) == 0
    none_since(today, review_on=today)
    assert lines(ada) == 1
    assert reverse("distance:look_again", args=[rex.pk]) in ada.get("/").content.decode()


def test_without_a_notebook_there_is_no_line_and_nothing_begun(client, rf_with_session):
    assert entries.start_lines(rf_with_session(None)) == ()
    assert not entries.standing(rf_with_session(None)).begun


def test_the_step_is_begun_with_a_way_or_a_note(vault, rex, noted, rf_with_session):
    request = rf_with_session(vault)
    assert not entries.standing(request).begun
    noted()
    assert entries.standing(request).sentence == "You noted contact from them."
    ways.add(rex, "calls")
    assert entries.standing(request) == registries.Standing(3, begun=True, sentence="You listed ways to reach you.")
