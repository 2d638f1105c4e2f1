"""Invitations of both spaces: read, ended and made again with everything that was in them."""

import pytest

from leeward.channels import errors
from leeward.channels.calendars import account
from leeward.channels.calendars.ways.invites import Invites
from leeward.channels.line import Line
from support import calendar_server
from support.calendar_server import HOME, OTTO, REX

WHERE = HOME + "home/"


@pytest.mark.parametrize("space", ["CS", "OC"])
def test_one_is_ended_and_made_again_and_the_other_stays(space):
    with calendar_server.running(space) as server, Line(server.address, "ada", "adas-word") as line:
        server.shares[WHERE] = {
            REX: {"name": "Rex & co", "writes": True, "summary": "ours"},
            OTTO: {"name": "", "writes": False, "summary": ""},
        }
        before, way = dict(server.shares[WHERE]), Invites(space)
        rexs, ottos = way.found(line, account.find(line))
        assert (rexs.who, rexs.name, rexs.writes, rexs.label) == (REX, "Rex & co", True, "Home")
        assert not ottos.writes
        way.remove(line, rexs)
        assert list(server.shares[WHERE]) == [OTTO]
        way.restore(line, rexs)
        assert server.shares[WHERE] == before


def test_a_group_is_marked_and_the_other_space_finds_nothing():
    with calendar_server.running("OC") as server, Line(server.address, "ada", "adas-word") as line:
        server.shares[WHERE] = {"principal:principals/groups/all": {"name": "All", "writes": False, "summary": ""}}
        ours = account.find(line)
        assert [share.public for share in Invites("OC").found(line, ours)] == [True]
        assert Invites("CS").found(line, ours) == ()


def test_a_refusal_is_one_calm_error():
    with calendar_server.running("OC") as server, Line(server.address, "ada", "adas-word") as line:
        server.shares[WHERE] = {REX: {"name": "", "writes": False, "summary": ""}}
        share = Invites("OC").found(line, account.find(line))[0]
        server.fault = lambda method, path: (403, {}, [])
        with pytest.raises(errors.NotSupported):
            Invites("OC").remove(line, share)
