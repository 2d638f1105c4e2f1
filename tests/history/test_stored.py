from datetime import datetime

from leeward.history import stored
from leeward.words.messages import Attachment, Details, Direction, Kind, Origin, Place
from leeward.words.tactics import Side


def test_what_is_packed_comes_out_as_it_was():
    place = Place(line=3, end_line=5, member="chat.txt")
    files = (Attachment("a.jpg", "image/jpeg", None, True, None), Attachment(None))
    details = Details("+44", ("Ada",), "+00:00", Direction.INCOMING, "x", {"n": 1})
    assert stored.unpack_place(stored.pack_place(place)) == place
    assert stored.unpack_attachments(stored.pack_attachments(files)) == files
    assert stored.unpack_details(stored.pack_details(details)) == details


def test_nothing_is_packed_as_nothing():
    assert stored.pack_attachments(()) == stored.pack_details(None) == stored.pack_details(Details()) == ""
    assert stored.unpack_attachments("") == ()
    assert stored.unpack_details("") is None


def test_rebuilt_from_a_row():
    row = ('{"line":1}', "2025-03-02T21:14:00", "2/3/25", "message", "hi", "", "")
    message = stored.rebuild(Origin("f", "s", "h", "c"), "Rex", row)
    assert (message.sent_at, message.kind, message.place) == (datetime(2025, 3, 2, 21, 14), Kind.MESSAGE, Place(line=1))


def test_sides_follow_roles():
    assert [stored.side_of(role) for role in ("me", "other", "third", "unknown", None)] == [
        Side.ME,
        Side.THEM,
        Side.THIRD,
        Side.THIRD,
        Side.THIRD,
    ]
