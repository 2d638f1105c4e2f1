"""Rights: only theirs go and come, at their old place; what is protected or inherited is never sent."""

import pytest

from leeward.channels import errors
from leeward.channels.calendars import account
from leeward.channels.calendars.ways.rights import Rights
from leeward.channels.line import Line
from support import calendar_server
from support.calendar_server import ADA, HOME, ace

WHERE, REX = HOME + "work/", "/dav/principals/users/rex/"


@pytest.fixture
def server():
    with calendar_server.running() as running:
        running.rights[WHERE] = [
            ace(ADA, "all", extra="<D:protected/>"),
            ace("/dav/principals/users/helper/", "read", extra="<D:inherited><D:href>/dav/</D:href></D:inherited>"),
            ace("/dav/principals/users/otto/", "read"),
            ace(REX, "read"),
            ace("/dav/principals/users/mira/", "read"),
            ace(REX, "write-content"),
        ]
        yield running


@pytest.fixture
def line(server):
    with Line(server.address, "ada", "adas-word") as ours:
        yield ours


def rexs(line):
    return next(share for share in Rights().found(line, account.find(line)) if share.who == REX)


def test_theirs_go_and_come_back_at_their_place(server, line):
    before, share = list(server.rights[WHERE]), rexs(line)
    assert share.writes
    assert len(Rights().found(line, account.find(line))) == 3
    Rights().remove(line, share)
    assert server.rights[WHERE] == [*before[:3], before[4]]
    Rights().restore(line, share)
    assert server.rights[WHERE] == before


def test_what_is_gone_already_is_not_taken_back_again(server, line):
    share = rexs(line)
    server.rights[WHERE] = server.rights[WHERE][:3]
    with pytest.raises(errors.ChangedSince):
        Rights().remove(line, share)
    del server.rights[WHERE]
    with pytest.raises(errors.ChangedSince):
        Rights().restore(line, share)


def test_everybody_is_shown_as_many(server, line):
    server.rights[WHERE] = [ace("x", "read").replace("<D:href>x</D:href>", "<D:authenticated/>")]
    assert [(share.who, share.public) for share in Rights().found(line, account.find(line))] == [
        ("D:authenticated", True)
    ]
