"""What the Messages app notes in a conversation, as short sentences of ours.

`item_type` and `group_action_type` as public tools read them. Not verified against Apple.
"""

from dataclasses import dataclass

_PEOPLE, _NAME, _GROUP, _PLACE = 1, 2, 3, 4
_REMOVED = 1
_GROUP_ACTIONS = {
    0: "{who} left the conversation.",
    1: "{who} changed the picture of the group.",
    2: "{who} removed the picture of the group.",
    4: "{who} changed the background of the conversation.",
    6: "{who} removed the background of the conversation.",
}
_OTHERS = {5: "{who} kept an audio message.", 6: "{who} shared a call or something to watch together."}


@dataclass(frozen=True, slots=True)
class Noted:
    """What a row notes: `item` is its item_type, `who` did it, `other` is whom it happened to."""

    item: int
    action: int
    who: str
    other: str = ""
    title: str = ""
    stopped: bool = False


def notice(noted: Noted) -> str:
    """The sentence for a row whose item_type is not 0."""
    who = noted.who
    if noted.item == _PEOPLE:
        return _of_people(noted)
    if noted.item == _NAME:
        return (
            f"{who} named the conversation “{noted.title}”."
            if noted.title
            else f"{who} took the name of the conversation away."
        )
    if noted.item == _PLACE:
        return f"{who} {'stopped' if noted.stopped else 'started'} sharing a location."
    known = _GROUP_ACTIONS.get(noted.action) if noted.item == _GROUP else _OTHERS.get(noted.item)
    return known.format(who=who) if known else f"A notice of Messages (item {noted.item}, action {noted.action})."


def _of_people(noted: Noted) -> str:
    if noted.who == noted.other:
        return f"{noted.who} changed their number or address."
    whom = noted.other or "somebody"
    if noted.action == _REMOVED:
        return f"{noted.who} removed {whom} from the conversation."
    return f"{noted.who} added {whom} to the conversation."
