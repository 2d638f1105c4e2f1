from datetime import datetime

import pytest

from leeward.readers.imessage import exported
from leeward.readers.imessage.exported import Exported, message, moment, replies_of
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Kind, Place

STAMP = "May 17, 2025  5:29:42 PM"


def made(**told):
    one = Exported(1, stamp=STAMP, sender="Rex", **told)
    return message(one, Origins("x", from_bytes("x.txt", b"")), Media({}, hashing=False), Place(line=1), "Rex")


@pytest.mark.parametrize(
    ("stamp", "at"),
    [
        (STAMP, datetime(2025, 5, 17, 17, 29, 42)),
        ("Jan 01, 2025 12:00:01 AM", datetime(2025, 1, 1, 0, 0, 1)),
        ("Jan 1, 2025 12:00:00 PM (Read by you after 5 seconds)", datetime(2025, 1, 1, 12)),
        ("Feb 30, 2025 1:00:00 PM", None),
        ("Foo 1, 2025 1:00:00 PM", None),
        ("", None),
    ],
)
def test_moments(stamp, at):
    assert moment(stamp) == at


def test_kinds():
    assert made(words=["hi"]).kind is Kind.MESSAGE
    assert made(wordings=["a", "b"]).kind is Kind.EDITED
    assert made(unsent=["Rex unsent this message part!"]).kind is Kind.DELETED
    assert made(unsent=["Rex unsent this message part!"], words=["the other part"]).kind is Kind.MESSAGE
    gone = made(notice=True, words=["Rex unsent a message!"])
    assert (gone.kind, gone.sender, gone.text) == (Kind.DELETED, "Rex", "")


def test_reactions_in_words_of_ours():
    found = made(reactions=["Loved by Me", "🙄 by Ada Ada", "Sticker from Rex not found!", "odd"]).details.extra[
        "reactions"
    ]
    assert found == [
        {"sender": "Me", "text": "❤️"},
        {"sender": "Ada Ada", "text": "🙄"},
        {"sender": "Rex", "text": "Sticker"},
        {"text": "odd"},
    ]


def test_directions():
    assert made(sent=True).details.direction is Direction.OUTGOING
    assert made(sent=False).details.direction is Direction.INCOMING
    assert made().details.direction is None  # another name than “Me” may be the owner's


def test_replies_are_known_by_guid_or_by_what_they_say(monkeypatch):
    with_guid = Exported(1, guid="G")
    alike = Exported(2, stamp=f"{STAMP} (Read by you after 5 seconds)", sender="Me", words=["hi"], replied=True)
    twins, has_me = replies_of([with_guid, alike, Exported(3, nested=True, guid="H")])
    assert has_me
    assert twins == {with_guid.twin, Exported(9, stamp=STAMP, sender="Me", words=["hi"], nested=True).twin}
    monkeypatch.setattr(exported, "_MOST_TWINS", 0)
    assert replies_of([with_guid]) == (set(), False)
