from datetime import datetime

from leeward.readers.origins import Origins
from leeward.readers.sources import from_bytes
from leeward.readers.told import Told, message
from leeward.words.messages import Direction, Kind, Place

ORIGINS = Origins("x", from_bytes("x.db", b"x"))


def test_the_person_s_own_message():
    told = Told(
        "Rex", Kind.MESSAGE, "hi", datetime(2025, 3, 2), "5", from_me=True, sender="ignored", extra={"a": 1, "b": None}
    )
    made = message(ORIGINS, Place(row=1), told)
    assert (made.sender, made.details.direction, made.details.utc_offset) == ("Me", Direction.OUTGOING, "+00:00")
    assert made.details.extra == {"a": 1}


def test_a_notice_is_nobody_s():
    made = message(ORIGINS, Place(row=1), Told("Rex", Kind.SYSTEM, "x", None, ""))
    assert (made.sender, made.details.direction, made.details.utc_offset) == (None, None, None)
