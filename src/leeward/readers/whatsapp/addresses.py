"""How WhatsApp writes addresses in its databases: 447700900123@s.whatsapp.net, 120363…@g.us, 98765@lid."""

import re

_PERSON = re.compile(r"(\d{5,17})(?:[.:_][\d.:]+)?(?:@(?:s\.whatsapp\.net|c\.us))?")
_GROUP = re.compile(r"[\d-]{5,60}@g\.us")
_LID = re.compile(r"(\d{5,20})(?:[.:_][\d.:]+)?@lid")


def address(jid: str) -> str:
    """What to show and compare: a number with “+” where there is one, else the address as it stands."""
    person = _PERSON.fullmatch(jid)
    if person:
        return f"+{person[1]}"
    hidden = _LID.fullmatch(jid)
    return f"{hidden[1]}@lid" if hidden else jid


def is_number(jid: str) -> bool:
    """Whether a number of a person stands in it."""
    return _PERSON.fullmatch(jid) is not None


def is_group(jid: str) -> bool:
    """Whether it is the address of a group."""
    return _GROUP.fullmatch(jid) is not None


def is_list(jid: str) -> bool:
    """Whether it is a list that is sent to, or the status updates."""
    return jid.endswith("@broadcast")
