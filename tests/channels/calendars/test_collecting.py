"""Their events come once each, a changed one again, and nothing is lost where the line breaks or a token is forgotten."""

import contextlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from leeward.channels import errors
from leeward.channels.calendars import account, collecting
from leeward.channels.calendars.calendars import Calendars
from leeward.channels.line import Line
from support import calendar_server
from support.calendar_server import HEAD, HOME
from support.radicale_server import event

REXS = ["rex@example.org"]
FROM_REX = "ORGANIZER:mailto:rex@example.org"


@pytest.fixture
def cloud():
    with calendar_server.running() as server:
        for number in range(120):
            who = FROM_REX if number % 2 else "ORGANIZER:mailto:otto@example.org"
            server.events[f"{HOME}home/{number:03}.ics"] = event(str(number), who)
        yield server


def collect(server, mark, keep, senders=REXS):
    with Line(server.address, "ada", "adas-word") as line:
        return collecting.collect(line, account.find(line), senders, json.loads(json.dumps(mark)), keep)


def test_a_server_without_marks_of_its_own_is_read_whole_and_nothing_doubles(cloud):
    kept = []
    first = collect(cloud, {}, kept.append)
    assert (first.kept, first.more) == (60, False)
    assert collect(cloud, first.mark, kept.append).kept == 0
    cloud.events[HOME + "home/001.ics"] = event("1", FROM_REX, "SUMMARY:moved")
    assert collect(cloud, first.mark, kept.append).kept == 1
    assert len({message.uid for message in kept}) == len(kept) == 61
    assert {message.sender for message in kept} == set(REXS)
    assert kept[0].received_at.isoformat() == "2026-11-20T10:00:00+00:00"


def test_a_line_that_breaks_after_something_came_goes_on(cloud):
    asked = []

    def fault(method, path):
        asked.append(method)
        return (500, {}, []) if asked.count("REPORT") == 2 else None

    cloud.fault, kept = fault, []
    first = collect(cloud, {}, kept.append)
    assert first.more
    assert first.kept == len(kept) == 20
    cloud.fault = lambda method, path: None
    assert not collect(cloud, first.mark, kept.append).more
    assert len({message.uid for message in kept}) == len(kept) == 60


def test_where_nothing_came_the_end_of_the_line_is_said(cloud):
    cloud.fault = lambda method, path: (500, {}, []) if method == "REPORT" else None
    with pytest.raises(errors.AnswerUnclear):
        collect(cloud, {}, lambda _: None)


def test_more_than_one_collection_holds_goes_on_with_the_next(cloud, monkeypatch):
    monkeypatch.setattr(collecting, "_MOST", 40)
    kept, mark, rounds = [], {}, 0
    while True:
        found = collect(cloud, mark, kept.append)
        mark, rounds = found.mark, rounds + 1
        if not found.more:
            break
    assert rounds == 3
    assert len({message.uid for message in kept}) == len(kept) == 60


def test_another_address_of_theirs_begins_anew_and_doubles_nothing(cloud):
    kept = []
    first = collect(cloud, {}, kept.append)
    second = collect(cloud, first.mark, kept.append, [*REXS, "otto@example.org"])
    assert second.kept == 60
    assert len({message.uid for message in kept}) == len(kept) == 120


def test_entries_without_their_content_are_counted(cloud):
    bare = calendar_server.many(calendar_server.entry(HOME + "home/001.ics", "<D:getetag>1</D:getetag>"))
    cloud.fault = lambda method, path: bare if method == "REPORT" else None
    assert collect(cloud, {}, lambda _: None).skipped == 3


def test_without_an_address_there_is_nothing_to_look_for(cloud):
    with pytest.raises(errors.NoAddress):
        collect(cloud, {}, lambda _: None, [""])


def test_a_token_that_radicale_forgot_leads_to_a_whole_reading(radicale):
    radicale.ask("PROPFIND", "ada/")
    radicale.calendar("ada/home/")
    radicale.put("ada/home/1.ics", event("1", FROM_REX))
    kept = []
    mark = collect(radicale, {}, kept.append).mark
    place = mark["places"]["/ada/home/"]
    place.update(tag="other", token="http://radicale.org/ns/sync/" + "0" * 64)
    radicale.put("ada/home/2.ics", event("2", FROM_REX))
    assert collect(radicale, mark, kept.append).kept == 1
    assert len(kept) == 2


def test_radicale_is_asked_for_what_changed_only(radicale):
    radicale.ask("PROPFIND", "ada/")
    radicale.calendar("ada/home/")
    radicale.put("ada/home/1.ics", event("1", FROM_REX))
    kept = []
    mark = collect(radicale, {}, kept.append).mark
    assert ("PROPFIND", "/ada/home/", "1") in radicale.asked
    radicale.put("ada/home/2.ics", event("2", FROM_REX))
    radicale.asked.clear()
    assert collect(radicale, mark, kept.append).kept == 1
    assert ("PROPFIND", "/ada/home/", "1") not in radicale.asked
    assert ("GET", "/ada/home/1.ics", "") not in radicale.asked


PIECES = some.sampled_from(
    [
        "<D:response>", "</D:response>", "<D:href>/dav/calendars/ada/home/</D:href>", "<D:href>/x</D:href>",
        "<D:propstat><D:prop>", "</D:prop></D:propstat>", "<D:resourcetype><C:calendar/></D:resourcetype>",
        "<D:current-user-principal><D:href>/p/</D:href></D:current-user-principal>",
        "<C:calendar-home-set><D:href>/h/</D:href></C:calendar-home-set>", "<OC:invite><OC:user><D:href>a</D:href>",
        "</OC:user></OC:invite>", "<C:calendar-data>ORGANIZER:rex</C:calendar-data>", "<D:href>http://[</D:href>",
        "<D:acl><D:ace><D:principal/></D:ace></D:acl>", "<D:sync-token>1</D:sync-token>", "<R:version>3</R:version>",
    ]
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(some.lists(some.lists(PIECES, max_size=14), min_size=1, max_size=6))
def test_whatever_a_server_answers_there_is_no_other_error(bodies):
    spaces = HEAD.replace("<D:multistatus ", '<D:multistatus xmlns:R="http://radicale.org/ns/" ')
    left = [(spaces + "".join(body) + "</D:multistatus>").encode() for body in bodies]
    with calendar_server.running() as server:
        server.fault = lambda method, path: (207, {}, [left[len(server.asked) % len(left)]])
        ours = Calendars(server.settings, seconds=5)
        for question in (ours.look, lambda: ours.collect(["rex"], {}, lambda _: None)):
            with contextlib.suppress(errors.ChannelError):
                question()
    assert server.asked
