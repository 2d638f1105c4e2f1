"""Tapbacks: short reactions, which the Messages app stores as messages of their own.

`associated_message_type` is 2000 to 2007 for one that was set and 3000 to 3007 for one that was taken back;
`associated_message_guid` is the message it belongs to, with the part before it (“p:0/…”) or a mark (“bp:…”).
"""

from dataclasses import dataclass

_EMOJI = {0: "❤️", 1: "👍", 2: "👎", 3: "😂", 4: "‼️", 5: "❓"}
_OWN_EMOJI, _STICKER = 6, 7
_SET, _TAKEN_BACK, _KINDS = 2000, 3000, 8
STICKER_ON_MESSAGE = 1000


@dataclass(frozen=True, slots=True)
class Tapback:
    """`emoji` is empty for a sticker. `message` is the guid of the message it belongs to."""

    emoji: str
    message: str
    removed: bool
    sticker: bool


def tapback(number: int | None, guid: str, emoji: str) -> Tapback | None:
    """The reaction that a row is, None where it is none. `emoji` is the one chosen freely, of kind 2006."""
    if number == STICKER_ON_MESSAGE:
        return Tapback("", message_of(guid), removed=False, sticker=True)
    for start, removed in ((_SET, False), (_TAKEN_BACK, True)):
        if number is not None and start <= number < start + _KINDS:
            kind = number - start
            shown = emoji if kind == _OWN_EMOJI else _EMOJI.get(kind, "")
            return Tapback(shown, message_of(guid), removed=removed, sticker=kind == _STICKER)
    return None


def message_of(guid: str) -> str:
    """The guid of a message without the part that stands before it."""
    return guid.rpartition("/")[2].removeprefix("bp:")
