"""The kinds of services there are, and the channel of an account."""

from collections.abc import Mapping
from typing import Any

from leeward.channels import kinds as known
from leeward.channels.errors import SettingsWrong
from leeward.channels.protocol import Channel, Kind, Step
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
    """The channel of an account; asks nobody.

    Raises KindGone where this version does not know its kind, SettingsWrong.
    """
    kind = find(account.kind)
    if kind is None or account.removed_at is not None:
        raise KindGone
    return kind.open(dict(account.settings))


def at_first(kind: Kind) -> tuple[Step, ...]:
    """What connecting to such an account does, before anything is typed. Asks nobody."""
    if kind.before is not None:
        return tuple(kind.before())
    return tuple(kind.open({one.key: one.usual for one in kind.settings}).before())


def check(kind: Kind, settings: Mapping[str, str]) -> None:
    """Whether what was typed can be used, as the kind knows without asking anybody. Raises SettingsWrong, NotSecure."""
    (kind.check or kind.open)(dict(settings))


def before(account: Account) -> tuple[Step, ...]:
    """What connecting to this account does; nothing where it cannot be opened with what was typed. Asks nobody."""
    try:
        return tuple(channel(account).before())
    except (KindGone, SettingsWrong):
        return ()


def can_send(account: Account) -> bool:
    """Whether something can be sent by it. Asks nobody."""
    try:
        return channel(account).can_send
    except (KindGone, SettingsWrong):
        return False


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
