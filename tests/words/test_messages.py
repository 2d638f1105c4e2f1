import json
from dataclasses import FrozenInstanceError

import pytest

from leeward.words.messages import (
    Attachment,
    DateOrder,
    Details,
    Direction,
    Kind,
    Message,
    Origin,
    Place,
    Problem,
    Skipped,
    Summary,
)

ORIGIN = Origin("f", "chat.txt", "00", "Rex")


def test_kinds_are_those_of_the_contract():
    assert {kind.value for kind in Kind} == {
        "message",
        "system",
        "call",
        "deleted",
        "edited",
        "reaction",
        "missed_call",
        "voicemail",
    }


def test_directions_and_date_orders_are_those_of_the_contract():
    assert {direction.value for direction in Direction} == {"incoming", "outgoing"}
    assert {order.value for order in DateOrder} == {"dmy", "mdy", "iso", "ambiguous"}


def test_a_place_says_only_what_the_format_has_in_a_fixed_order():
    place = Place(member="_chat.txt", line=3, end_line=5)
    assert list(place.as_dict().items()) == [("line", 3), ("end_line", 5), ("member", "_chat.txt")]
    assert Place().as_dict() == {}


def test_index_and_offset_nought_are_places_too():
    assert Place(index=0, offset=0).as_dict() == {"index": 0, "offset": 0}


def test_a_place_is_plain_json():
    assert json.loads(json.dumps(Place(row=2, table="messages").as_dict())) == {"row": 2, "table": "messages"}


@pytest.mark.parametrize(
    "thing",
    [
        Attachment("a.jpg"),
        ORIGIN,
        Details(),
        Problem("chat.txt", Place(line=1), "why"),
        Skipped(Place(line=1), "blank line"),
        Summary((), None, 0, 0, {}, None, None, DateOrder.ISO),
    ],
)
def test_what_crosses_rooms_cannot_be_changed(thing):
    name = type(thing).__dataclass_fields__.keys().__iter__().__next__()
    with pytest.raises(FrozenInstanceError):
        setattr(thing, name, "changed")
    assert not hasattr(thing, "__dict__")


def test_a_message_cannot_be_changed_either():
    message = Message(ORIGIN, Place(line=1), "Rex", None, "", Kind.MESSAGE, "hi")
    with pytest.raises(AttributeError):
        message.text = "other"
    assert not hasattr(message, "__dict__")


def test_an_attachment_is_missing_until_its_bytes_are_seen():
    assert Attachment(None).missing
    assert Attachment(None).sha256 is None


def test_problem_and_skip_stand_for_one_record_unless_they_say_more():
    assert Problem("s", Place(), "w").records == 1
    assert Skipped(Place(), "r").records == 1
