"""Deputies: one is taken out of a group and put back; the others stay."""

import pytest

from leeward.channels import errors
from leeward.channels.calendars import account
from leeward.channels.calendars.ways.deputies import Deputies
from leeward.channels.line import Line
from support import calendar_server
from support.calendar_server import ADA

WRITE, REX, OTTO = ADA + "calendar-proxy-write/", "/dav/principals/users/rex/", "/dav/principals/users/otto/"


@pytest.fixture
def server():
    with calendar_server.running() as running:
        running.deputies[WRITE] = [REX, OTTO]
        yield running


@pytest.fixture
def line(server):
    with Line(server.address, "ada", "adas-word") as ours:
        yield ours


def test_one_goes_and_comes_back(server, line):
    rexs = Deputies().found(line, account.find(line))[0]
    assert (rexs.who, rexs.writes, rexs.label) == (REX, True, "all of your calendars")
    Deputies().remove(line, rexs)
    assert server.deputies[WRITE] == [OTTO]
    with pytest.raises(errors.ChangedSince):
        Deputies().remove(line, rexs)
    Deputies().restore(line, rexs)
    assert sorted(server.deputies[WRITE]) == sorted([REX, OTTO])


def test_a_server_that_takes_nothing_over_says_so(server, line):
    rexs = Deputies().found(line, account.find(line))[0]
    server.fault = lambda method, path: calendar_server.many() if method == "PROPPATCH" else None
    with pytest.raises(errors.NotSupported):
        Deputies().remove(line, rexs)


def test_a_server_without_such_groups_has_none(server, line):
    ours = account.find(line)
    server.fault = lambda method, path: (404, {}, [])
    assert Deputies().found(line, ours) == ()
