"""Danger flags of held messages, for the panel of every page: with their day, without a word of the text."""

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from leeward.contact.models import Held, HeldDanger
from leeward.shell.wording import number
from leeward.tactics.catalogue import DANGERS
from leeward.vault.registries import DangerItem

_SHOWN = 3
_LOOKED_AT = 500
_WHERE = "In a message that is held"
_EMERGENCY = "It may speak of an emergency"
_EMERGENCY_ADVICE = "It can be looked at with someone. Whether it is true cannot be told here."


def items() -> Sequence[DangerItem]:
    """The newest message of each flag, and how many more. Needs an open vault."""
    rows = HeldDanger.objects.order_by("-held_id", "id").select_related("held")[:_LOOKED_AT]
    newest: dict[str, HeldDanger] = {}
    for row in rows:
        newest.setdefault(row.flag, row)
    shown = list(newest.values())[:_SHOWN]
    found = [_item(row.flag, row.held) for row in shown]
    more = len({(row.held_id, row.flag) for row in rows}) - len(shown)
    if more > 0:
        found.append(DangerItem(f"{number(more)} more in messages that are held", None, reverse("contact:held"), ""))
    return [*found, *_emergencies()]


def labels(held: Held) -> tuple[str, ...]:
    """The labels of the flags of one message, each once."""
    return tuple(dict.fromkeys(DANGERS[row.flag].label for row in held.dangers.all() if row.flag in DANGERS))


def _item(flag: str, held: Held) -> DangerItem:
    kind = DANGERS[flag]
    return DangerItem(f"{_WHERE}: {kind.label}", held.came_at, _url(held), kind.advice)


def _emergencies() -> list[DangerItem]:
    """The newest message that may speak of an emergency and was not opened or given to a helper."""
    held = Held.objects.filter(read__emergency=True, marks=None).order_by("-pk").first()
    return [DangerItem(f"{_WHERE}: {_EMERGENCY}", _when(held), _url(held), _EMERGENCY_ADVICE)] if held else []


def _when(held: Held) -> datetime:
    return held.came_at


def _url(held: Held) -> str:
    return reverse("contact:one", args=[held.pk])
