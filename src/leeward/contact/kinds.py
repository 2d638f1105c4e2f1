"""The kinds of services there are, and the channel of an account."""

from collections.abc import Mapping
from typing import Any

from leeward.channels import kinds as known
from leeward.channels.protocol import Channel, Kind
from leeward.contact.errors import KindGone
from leeward.contact.models import Account

_CHANNELS = {"mail": "email", "sms_gateway": "sms"}


def every() -> tuple[Kind, ...]:
    """All kinds, in the order in which they are offered."""
    return tuple(known.KINDS)


def at(number: int) -> Kind | None:
    """The kind at this place of the list, counted from 1, as addresses of pages name it."""
    return every()[number - 1] if 0 < number <= len(every()) else None


def find(name: str) -> Kind | None:
    """The kind of this name."""
    return next((kind for kind in every() if kind.name == name), None)


def channel(account: Account) -> Channel:
    """The channel of an account; asks nobody. Raises KindGone where this version does not know its kind."""
    kind = find(account.kind)
    if kind is None or account.removed_at is not None:
        raise KindGone
    return kind.open(dict(account.settings))


def channel_name(name: str) -> str:
    """Which of `people.channels` messages of this kind come by; "" for a kind that carries none."""
    return _CHANNELS.get(name, "")


def label(name: str) -> str:
    """What pages call this kind."""
    kind = find(name)
    return kind.label if kind is not None else name


def merged(kind: Kind, before: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, str]:
    """What is kept of `given`: a secret left empty stays as it was, everything else is what was typed."""
    kept = {}
    for setting in kind.settings:
        typed = str(given.get(setting.key) or "")
        kept[setting.key] = str(before.get(setting.key, "")) if setting.secret and not typed else typed
    return kept
