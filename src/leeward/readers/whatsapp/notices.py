"""What WhatsApp's own notices in an Android database say, as short sentences of ours.

The numbers are those of `message_system.action_type`, as public tools that read these databases give them; a number
that is not listed is told by itself. Not verified against WhatsApp.
"""

_NOTICES = {
    1: "The name of the group was changed.",
    4: "Somebody was added to the group.",
    5: "Somebody left the group.",
    6: "The picture of the group was changed.",
    7: "You were removed from the group.",
    10: "Somebody changed their number.",
    11: "The group was made.",
    12: "Somebody was added to the group.",
    13: "Somebody left the group.",
    14: "Somebody was removed from the group.",
    15: "Somebody was made an admin of the group.",
    18: "The security code changed.",
    19: "Messages in this chat are end-to-end encrypted.",
    20: "Somebody joined the group by a link.",
    27: "The description of the group was changed.",
    28: "Somebody changed their number.",
    46: "This chat is with a business.",
    47: "This chat is with a business.",
    50: "This chat is no longer with a business.",
    56: "The time after which messages disappear was changed.",
    57: "The security code changed.",
    58: "You blocked or unblocked this contact.",
    67: "Messages in this chat are end-to-end encrypted.",
    69: "Messages in this chat are end-to-end encrypted.",
}
_BLOCKING = 58


def notice(action: int | None, written: str, *, blocked: bool | None = None) -> str:
    """The sentence for a notice; what stands in the database with it (the new name of a group) follows it."""
    if action == _BLOCKING and blocked is not None:
        return "You blocked this contact." if blocked else "You unblocked this contact."
    said = _NOTICES.get(action) if action is not None else None
    if said is None:
        return written or f"A notice of WhatsApp (number {action})."
    return f"{said[:-1]}: {written}" if written else said
