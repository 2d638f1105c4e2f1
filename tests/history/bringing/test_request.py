import json
from datetime import datetime

from leeward.history.bringing.request import Request
from leeward.words.messages import DateOrder


def test_it_goes_through_json_unchanged():
    request = Request(
        "b",
        "c.txt",
        9,
        "ab",
        "csv",
        DateOrder.MDY,
        "Europe/London",
        ("Ada",),
        ("Rex",),
        datetime(2026, 5, 12, 8),
        True,
        7,
    )
    assert Request.from_arguments(json.loads(json.dumps(request.as_arguments()))) == request
    assert Request.from_arguments(Request("b", "c", 1, "d").as_arguments()) == Request("b", "c", 1, "d")


def test_only_what_decides_the_reading_counts_for_going_on():
    one = Request("b", "c.txt", 9, "ab", me=("Ada",))
    assert one.reading() == Request("x", "other.txt", 9, "ab").reading()
    assert one.reading() != Request("b", "c.txt", 9, "ab", dates=DateOrder.MDY).reading()
