"""Danger flags of the message that lies open and of kept ones; and what stands above a message that names a danger.

Flags are never averaged and never hidden. An emergency is brought up whatever the tone, and whether it is true is never
judged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from leeward.library import incoming as library
from leeward.library.content import Said
from leeward.recognise import screening
from leeward.recognise.models import DangerFlag
from leeward.resist import pasted as lying
from leeward.resist.incoming.rows import Row
from leeward.resist.models import ReceivedDanger
from leeward.resist.pasted import Pasted
from leeward.shell.wording import number
from leeward.tactics.catalogue import DANGERS
from leeward.vault.registries import DangerItem
from leeward.vault.sessions import open_vault

PRETEXT = "pretext_emergency"
_HARM = frozenset(("self_harm_with_demand", "suicidal_disclosure"))
_SHOWN = 3
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Told:
    """A danger in the message before the person, with the sentences it rests on and what can be done."""

    label: str
    advice: str
    lines: tuple[Said, ...]
    rows: tuple[Row, ...]


def told(rows: Sequence[Row]) -> tuple[Told, ...]:
    """The dangers of a message: those with a flag in the order of the catalogue, then an emergency it speaks of."""
    found = []
    for flag, kind in DANGERS.items():
        here = tuple(row for row in rows if flag in row.flags)
        if here:
            harm = flag in _HARM
            found.append(Told(kind.label, "" if harm else kind.advice, library.SELF_HARM if harm else (), here))
    alarmed = tuple(row for row in rows if row.emergency or any(label.slug == PRETEXT for label in row.labels))
    if alarmed:
        found.append(Told("It may speak of an emergency", "", library.EMERGENCY, alarmed))
    return tuple(found)


def told_at(pasted: Pasted, told: Sequence[Told], *, opened: bool) -> tuple[str, ...]:
    """The address under which the panel names the dangers of this message, if every one of them is in `told`.

    So that a page that tells them need not say them twice. A flag it was kept with and that is not found any more is
    still said there.
    """
    labels = {one.label for one in told}
    if pasted.received_id is None:
        at, named = reverse("resist:seen"), {DANGERS[danger.flag].label for danger in pasted.screened.dangers}
    else:
        at = reverse("resist:kept", args=[pasted.received_id])
        named = set(flags(ReceivedDanger.objects.filter(received_id=pasted.received_id))) if opened else set()
    return (at,) if named and named <= labels else ()


def items(request: HttpRequest) -> Sequence[DangerItem]:
    """For the panel of every page: the message that lies open, then the newest kept message of each flag."""
    return [*_lying(lying.of(request.session)), *(_kept() if open_vault(request) is not None else ())]


def _lying(pasted: Pasted | None) -> list[DangerItem]:
    if pasted is None or pasted.received_id is not None:
        return []
    flags = dict.fromkeys(danger.flag for danger in pasted.screened.dangers)
    return [_item("In the message you pasted", flag, pasted.came_at, reverse("resist:seen")) for flag in flags]


def _kept() -> list[DangerItem]:
    rows = ReceivedDanger.objects.order_by("-received_id", "id").select_related("received")[:_LOOKED_AT]
    named = _without_known(list(rows))
    newest: dict[str, ReceivedDanger] = {}
    for row in named:
        newest.setdefault(row.flag, row)
    shown = list(newest.values())[:_SHOWN]
    found = [
        _item("In a message you kept", row.flag, row.received.came_at, reverse("resist:kept", args=[row.received_id]))
        for row in shown
    ]
    more = len({(row.received_id, row.flag) for row in named}) - len(shown)
    if more > 0:
        found.append(DangerItem(f"{number(more)} more in messages you kept", None, reverse("resist:kept_list"), ""))
    return found


def _without_known(rows: Sequence[ReceivedDanger]) -> list[ReceivedDanger]:
    """Without those that stand in the panel already, since the same message came in with a whole chat."""
    kept = screening.newest() if rows else None
    if kept is None:
        return list(rows)
    texts = {row.received.text for row in rows}
    known = set(
        DangerFlag.objects.filter(screening=kept, message__text__in=texts)
        .order_by()
        .values_list("flag", "message__text")
    )
    return [row for row in rows if (row.flag, row.received.text) not in known]


def _item(where: str, flag: str, when: datetime | None, url: str) -> DangerItem:
    kind = DANGERS[flag]
    return DangerItem(f"{where}: {kind.label}", when, url, kind.advice)


def flags(rows: Iterable[ReceivedDanger]) -> tuple[str, ...]:
    """The labels of the flags of one kept message, each once."""
    return tuple(dict.fromkeys(DANGERS[row.flag].label for row in rows))
