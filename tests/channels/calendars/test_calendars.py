"""The whole way of one account: look, rehearse, stop sharing, share again. At a real Radicale, and at a stand-in."""

import copy
import json

import pytest

from leeward.channels import errors
from leeward.channels.calendars.calendars import Calendars
from leeward.channels.protocol import Action, Outgoing, Rehearsal
from support import calendar_server
from support.calendar_server import ADA, BOOKS, HOME, OTTO, REX, ace
from support.radicale_server import event

REXS = ["rex", "rex@example.org"]


@pytest.fixture
def shared(radicale):
    """Ada's calendars at Radicale: one for Rex and Otto, one that only the server's owner opened for Otto."""
    radicale.ask("PROPFIND", "ada/")
    radicale.calendar("ada/home/", name="Home")
    radicale.calendar("ada/private/", name="Private")
    for user, rights in (("rex", "rw"), ("otto", "r")):
        place = f"/{user}/adas-home/"
        made = {"PathMapped": "/ada/home/", "PathOrToken": place, "User": user, "Permissions": rights}
        radicale.sharing("create", {**made, "Enabled": True, "Hidden": False})
        radicale.sharing("enable", {"PathOrToken": place}, user=user)
        radicale.sharing("unhide", {"PathOrToken": place}, user=user)
    radicale.put("ada/home/1.ics", event("1", "SUMMARY:Talk to me", "ORGANIZER:mailto:rex@example.org"))
    radicale.put("ada/home/2.ics", event("2", "SUMMARY:Lunch", "ORGANIZER:mailto:otto@example.org"))
    return radicale


@pytest.fixture
def ours(shared):
    return Calendars(shared.settings())


def rows(radicale):
    """What Radicale keeps of every share, but for the moment of the last change."""
    found = json.loads(radicale.sharing("list", {})[1])["Content"]
    return [{key: value for key, value in row.items() if key != "TimestampUpdated"} for row in found]


def test_what_connecting_does_is_said_without_asking_anybody():
    channel = Calendars({"address": "https://calendar.invalid", "name": "ada", "password": "x"})
    assert "list this computer" in channel.before()[0].notice
    assert not channel.can_send
    assert channel.tend({}, lambda _: None) is None
    with pytest.raises(errors.NotSupported):
        channel.send(Outgoing("rex", "hello"))


def test_a_look_at_radicale_shows_who_sees_what_and_what_cannot_be_known(ours):
    look = ours.look()
    said = [step.text for step in look.found]
    assert look.can == {Action.UNSHARE}
    assert "“Home” can be seen and changed by rex." in said
    assert "“Home” can be seen by otto." in said
    assert any("cannot see" in text and "owner of the server" in text for text in said)


def test_a_link_is_shown_and_left_alone(shared, ours):
    shared.sharing("create", {"PathMapped": "/ada/home/", "Enabled": True, "Hidden": False}, kind="token")
    links = [step for step in ours.look().found if "with a link" in step.text]
    assert len(links) == 1
    assert "Whoever has the link" in links[0].notice
    assert len(ours.rehearse(Action.UNSHARE, REXS).plan["shares"]) == 1


def test_at_radicale_rex_sees_nothing_any_more_and_otto_all_as_before(shared, ours):
    before, kept = rows(shared), []
    done = ours.act(ours.rehearse(Action.UNSHARE, REXS), kept.append)
    assert shared.ask("GET", "rex/adas-home/1.ics", user="rex")[0] == 404
    assert shared.ask("GET", "otto/adas-home/1.ics", user="otto")[0] == 200
    assert [step.text for step in done.steps] == ["“Home” is no longer shared with rex."]
    assert "They will notice" in done.steps[0].notice
    assert [(message.subject, message.sender) for message in kept] == [("Talk to me", "rex@example.org")]
    again = ours.undo(json.loads(json.dumps(done.undo)))
    assert again.undo["shares"] == []
    assert rows(shared) == before
    assert shared.ask("GET", "rex/adas-home/1.ics", user="rex")[0] == 200


def test_a_rehearsal_changes_nothing_and_says_that_they_will_notice(shared, ours):
    before = rows(shared)
    steps = ours.rehearse(Action.UNSHARE, REXS).steps
    assert any("They will notice" in step.notice for step in steps)
    assert rows(shared) == before


def test_what_changed_since_the_rehearsal_is_not_done(shared, ours):
    rehearsal = ours.rehearse(Action.UNSHARE, REXS)
    shared.sharing("update", {"PathOrToken": "/rex/adas-home/", "Permissions": "r"})
    before = rows(shared)
    with pytest.raises(errors.ChangedSince):
        ours.act(rehearsal, lambda _: None)
    assert rows(shared) == before


def test_events_of_one_person_come_with_their_own_bytes_and_once(shared, ours):
    kept = []
    first = ours.collect(REXS, {}, kept.append)
    assert first.kept == 1
    assert not first.more
    assert kept[0].raw.decode() == shared.ask("GET", "ada/home/1.ics")[1]
    assert b"\r\n" in kept[0].raw
    assert kept[0].received_at is not None
    assert ours.collect(REXS, json.loads(json.dumps(first.mark)), kept.append).kept == 0
    shared.put("ada/home/3.ics", event("3", "SUMMARY:Again", "ATTENDEE:mailto:Rex@Example.org"))
    assert ours.collect(REXS, first.mark, kept.append).kept == 1
    assert kept[-1].subject == "Again"


def test_a_wrong_password_is_tried_once_and_never_said(radicale):
    wrong = Calendars({**radicale.settings(), "password": "not-it"})
    with pytest.raises(errors.PasswordRefused) as caught:
        wrong.look()
    assert "not-it" not in str(caught.value)


def test_nothing_shared_is_said_so_and_nothing_is_done(ours):
    rehearsal = ours.rehearse(Action.UNSHARE, ["mira"])
    assert "Nothing of this account" in rehearsal.steps[0].text
    assert ours.act(rehearsal, lambda _: None).steps == ()


def test_what_a_calendar_cannot_do_is_said_so(ours):
    with pytest.raises(errors.NotSupported):
        ours.rehearse(Action.HOLD, REXS)
    with pytest.raises(errors.NoAddress):
        ours.rehearse(Action.UNSHARE, [" "])
    with pytest.raises(errors.NotSupported):
        ours.act(Rehearsal(Action.HOLD, (), {}), lambda _: None)
    with pytest.raises(errors.ChangedSince):
        ours.undo({"shares": [{"odd": 1}], "senders": []})


@pytest.fixture(params=["OC", "CS"])
def cloud(request):
    """A stand-in with invitations, rights and deputies: Rex has one of each, Otto too."""
    with calendar_server.running(request.param) as server:
        server.shares[HOME + "home/"] = {
            REX: {"name": "Rex", "writes": True, "summary": "ours"},
            OTTO: {"name": "Otto", "writes": False, "summary": ""},
        }
        server.shares[BOOKS + "people/"] = {REX: {"name": "Rex", "writes": False, "summary": ""}}
        server.rights[HOME + "work/"] = [
            ace(ADA, "all", extra="<D:protected/>"),
            ace("/dav/principals/users/otto/", "read"),
            ace("/dav/principals/users/rex/", "read", "write-content"),
            ace("/dav/principals/groups/team/", "read"),
        ]
        server.deputies[ADA + "calendar-proxy-write/"] = [
            "/dav/principals/users/rex/",
            "/dav/principals/users/otto/",
        ]
        yield server


def state(server):
    members = {path: sorted(found) for path, found in server.deputies.items()}
    return copy.deepcopy((server.shares, server.rights, members))


def without_rex(server):
    shares, rights, members = state(server)
    return (
        {path: {who: one for who, one in found.items() if "rex" not in who} for path, found in shares.items()},
        {path: [one for one in found if "users/rex" not in one] for path, found in rights.items()},
        {path: [one for one in found if "rex" not in one] for path, found in members.items()},
    )


def test_every_way_of_sharing_is_taken_back_from_rex_only_and_given_back_exactly(cloud):
    ours = Calendars(cloud.settings)
    before, expected = state(cloud), without_rex(cloud)
    rehearsal = ours.rehearse(Action.UNSHARE, ["rex@example.org"])  # the server knows this address of theirs
    assert len(rehearsal.plan["shares"]) == 4
    assert state(cloud) == before
    done = ours.act(rehearsal, lambda _: None)
    assert done.unfinished == ""
    assert state(cloud) == expected
    given = ours.undo(json.loads(json.dumps(done.undo)))
    assert state(cloud) == before
    assert all("invitation" in step.notice for step in given.steps)


def test_groups_and_links_are_shown_and_left(cloud):
    cloud.links = [HOME + "work/"]
    said = {step.text: step.notice for step in Calendars(cloud.settings).look().found}
    assert any("groups/team" in text and "group" in notice for text, notice in said.items())
    assert "Whoever has the link" in said["“Work” can be opened with a link."]


def test_an_end_half_way_says_what_was_done_and_can_be_undone(cloud):
    ours = Calendars(cloud.settings)
    before = state(cloud)
    rehearsal = ours.rehearse(Action.UNSHARE, ["rex"])
    cloud.fault = lambda method, path: (500, {}, []) if method == "ACL" else None
    done = ours.act(rehearsal, lambda _: None)
    assert done.unfinished
    assert len(done.steps) == len(done.undo["shares"]) == 2
    cloud.fault = lambda method, path: None
    ours.undo(done.undo)
    assert state(cloud) == before


def test_a_plan_of_which_nobody_knows_how_far_it_came_serves_as_undo(cloud):
    ours = Calendars(cloud.settings)
    before = state(cloud)
    rehearsal = ours.rehearse(Action.UNSHARE, ["rex"])
    del cloud.shares[HOME + "home/"][REX]
    ours.undo(rehearsal.plan)
    shares, rights, members = state(cloud)
    assert shares[HOME + "home/"][REX] == before[0][HOME + "home/"][REX]
    assert (rights, members) == before[1:]


def test_a_server_that_says_yes_and_does_nothing_is_found_out(cloud):
    cloud.rights.clear()
    cloud.deputies.clear()
    ours = Calendars(cloud.settings)
    rehearsal = ours.rehearse(Action.UNSHARE, ["rex"])
    cloud.fault = lambda method, path: (200, {}, []) if method == "POST" else None
    assert "still shared" in ours.act(rehearsal, lambda _: None).unfinished


def test_a_server_that_refuses_at_once_leaves_all_as_it_was(cloud):
    ours = Calendars(cloud.settings)
    before = state(cloud)
    rehearsal = ours.rehearse(Action.UNSHARE, ["rex"])
    cloud.fault = lambda method, path: (403, {}, []) if method == "POST" else None
    with pytest.raises(errors.NotSupported):
        ours.act(rehearsal, lambda _: None)
    assert state(cloud) == before


def test_another_host_is_never_asked(cloud):
    cloud.fault = lambda method, path: (302, {"Location": "http://other.invalid/"}, [])
    with pytest.raises(errors.SettingsWrong):
        Calendars(cloud.settings).look()


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"address": "http://calendar.example/", "name": "a", "password": "b"}, errors.NotSecure),
        ({"address": "calendar.example", "name": "", "password": "b"}, errors.SettingsWrong),
        ({"address": "", "name": "a", "password": "b"}, errors.SettingsWrong),
    ],
)
def test_settings_that_cannot_be_used_are_said_so_before_anything_is_asked(settings, expected):
    with pytest.raises(expected):
        Calendars(settings).look()
