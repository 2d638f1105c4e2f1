"""An account is found from any address of its server, with what is its own and what is somebody else's."""

import pytest

from leeward.channels import errors
from leeward.channels.calendars import account
from leeward.channels.line import Line
from support import calendar_server
from support.calendar_server import ADA, HOME, entry


@pytest.fixture
def cloud():
    with calendar_server.running() as server:
        yield server


def find(server, address=None):
    with Line(address or server.address, "ada", "adas-word") as line:
        return account.find(line)


def test_calendars_and_books_are_found_with_their_names(cloud):
    found = find(cloud)
    assert found.principal == ADA
    assert found.user == "ada"
    assert not found.is_radicale
    assert [(one.name, one.kind, one.ours) for one in found.collections] == [
        ("Home", "calendar", True),
        ("Work", "calendar", True),
        ("People", "addressbook", True),
    ]


def test_the_usual_place_is_asked_where_the_address_leads_nowhere(cloud):
    cloud.fault = lambda method, path: (
        (301, {"Location": "/dav/"}, []) if path == "/.well-known/caldav" else (404, {}, []) if path == "/web" else None
    )
    assert find(cloud, cloud.address.replace("/dav/", "/web")).principal == ADA


def test_what_belongs_to_somebody_else_and_what_is_brought_in_are_known(cloud):
    cloud.more = entry(
        HOME + "rexs/",
        "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>"
        "<D:owner><D:href>/dav/principals/users/rex/</D:href></D:owner>",
    ) + entry(
        HOME + "news/",
        "<D:resourcetype><D:collection/><CS:subscribed/></D:resourcetype><CS:getctag>7</CS:getctag>"
        "<CS:source><D:href>https://feed.example/a.ics</D:href></CS:source>",
    )
    found = {one.path: one for one in find(cloud).collections}
    assert not found[HOME + "rexs/"].ours
    assert found[HOME + "news/"].kind == "subscribed"
    assert (found[HOME + "news/"].tag, found[HOME + "news/"].name) == ("7", "news")


def test_a_server_without_calendars_is_said_so(cloud):
    cloud.fault = lambda method, path: (404, {}, [])
    with pytest.raises(errors.NotSupported) as caught:
        find(cloud)
    assert "CalDAV" in str(caught.value)


def test_radicale_says_that_it_is_radicale(radicale):
    radicale.ask("PROPFIND", "ada/")
    radicale.calendar("ada/home/", name="Home")
    with Line(radicale.address, "ada", "adas-word") as line:
        found = account.find(line)
    assert found.is_radicale
    assert [one.tag != "" for one in found.collections] == [True]
