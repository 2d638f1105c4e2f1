"""All ways together: nobody is counted twice, and one person is known by what the server knows of them."""

import pytest

from leeward.channels.calendars import account, sharing
from leeward.channels.calendars.who import Meant
from leeward.channels.line import Line
from support import calendar_server
from support.calendar_server import HOME, OTTO, REX, ace


@pytest.fixture
def cloud():
    with calendar_server.running() as server:
        server.shares[HOME + "home/"] = {REX: {"name": "Otto", "writes": True, "summary": ""}}
        server.rights[HOME + "home/"] = [ace("/dav/principals/users/rex/", "read"), ace(OTTO, "read")]
        yield server


def test_somebody_who_was_invited_counts_once(cloud):
    with Line(cloud.address, "ada", "adas-word") as line:
        shares = sharing.everything(line, account.find(line))
    assert [(share.way, share.who) for share in shares] == [("invite-oc", REX), ("rights", OTTO)]


@pytest.mark.parametrize(
    ("meant", "who"), [("rex@example.org", [REX]), ("otto", [OTTO]), ("Otto ", [OTTO]), ("ada", [])]
)
def test_a_person_is_known_by_name_or_by_the_address_the_server_has_and_never_by_a_name_they_chose(cloud, meant, who):
    with Line(cloud.address, "ada", "adas-word") as line:
        ours = account.find(line)
        shares = sharing.everything(line, ours)
        found = sharing.theirs(line, ours, shares, Meant([meant]))
    assert [share.who for share in found] == who


def test_every_way_has_its_name():
    assert set(sharing.WAYS) == {"invite-cs", "invite-oc", "rights", "deputy", "radicale"}
