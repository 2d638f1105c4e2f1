from datetime import datetime

from leeward.history.bringing import confirmed
from leeward.history.bringing.request import Request
from leeward.people import identities
from leeward.people.models import StopNotice

AT = datetime(2025, 3, 14, 8, 0)


def request(**said):
    return Request("b", "c.txt", 1, "ab", me=("Ada",), them=("Rex",), **said)


def test_roles_are_given_once(vault):
    for _ in range(2):
        confirmed.settle(request(), "whatsapp")
    assert identities.me().name == "Ada"
    assert [person.name for person in identities.others()] == ["Rex"]


def test_a_stop_that_stands_in_no_message_is_noted_without_a_quote(vault):
    confirmed.settle(request(), "whatsapp")
    for _ in range(2):
        confirmed.note_stop(request(stop_at=AT), "whatsapp")
    notice = StopNotice.objects.get()
    assert (notice.stated_at, notice.quote, notice.message_key) == (AT, "", "")


def test_nothing_told_is_nothing_noted(vault):
    assert confirmed.note_stop(request(), "whatsapp") is None
    assert confirmed.note_stop(Request("b", "c", 1, "d", stop_at=AT), "whatsapp") is None
