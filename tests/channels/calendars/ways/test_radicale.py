"""Radicale's own sharing, at the real Radicale: off and on again, with all of its settings."""

import json

import pytest

from leeward.channels import errors
from leeward.channels.calendars import account
from leeward.channels.calendars.ways.radicale import Radicale
from leeward.channels.line import Line

SHARE = {"PathMapped": "/ada/home/", "PathOrToken": "/rex/adas-home/", "User": "rex", "Permissions": "rw"}


@pytest.fixture
def line(radicale):
    radicale.ask("PROPFIND", "ada/")
    radicale.calendar("ada/home/", name="Home")
    radicale.sharing("create", {**SHARE, "Enabled": True, "Hidden": False})
    with Line(radicale.address, "ada", "adas-word") as ours:
        yield ours


def kept(radicale):
    row = json.loads(radicale.sharing("list", {})[1])["Content"][0]
    return {key: value for key, value in row.items() if key != "TimestampUpdated"}


def test_off_and_on_again_is_as_it_was(radicale, line):
    before = kept(radicale)
    share = Radicale().found(line, account.find(line))[0]
    assert (share.who, share.label, share.writes) == ("rex", "Home", True)
    Radicale().remove(line, share)
    assert Radicale().found(line, account.find(line)) == ()
    assert kept(radicale)["EnabledByOwner"] is False
    Radicale().restore(line, share)
    assert kept(radicale) == before


def test_a_share_that_is_gone_is_one_calm_error(radicale, line):
    share = Radicale().found(line, account.find(line))[0]
    radicale.sharing("delete", {"PathOrToken": "/rex/adas-home/"})
    with pytest.raises(errors.NotSupported):
        Radicale().restore(line, share)


def test_what_somebody_shares_with_ada_is_not_hers_to_end(radicale, line):
    radicale.ask("PROPFIND", "rex/", user="rex")
    radicale.calendar("rex/his/", user="rex")
    theirs = {"PathMapped": "/rex/his/", "PathOrToken": "/ada/his/", "User": "ada", "Enabled": True}
    radicale.sharing("create", theirs, user="rex")
    assert [share.where for share in Radicale().found(line, account.find(line))] == ["/ada/home/"]
