"""What this part puts on the pages of others."""

from collections.abc import Sequence
from dataclasses import replace

from django.http import HttpRequest
from django.urls import reverse

from leeward.history import stream
from leeward.recognise import carrying, desk_look, held, looks, screening, wording
from leeward.recognise.models import DangerFlag
from leeward.shell.exiting import exiting
from leeward.tactics.catalogue import DANGERS
from leeward.vault import jobs
from leeward.vault.registries import DangerItem, StartLine, carry_over, danger_panels, start_lines

_SHOWN = 3
_ORDER = 10


def register() -> None:
    """Called once, when the program starts."""
    jobs.handler(looks.KIND)(looks.run)
    danger_panels.add(dangers)
    start_lines.add(lines)
    carry_over.add(carrying.carry_over)
    exiting.add(_let_go)


def dangers(request: HttpRequest) -> Sequence[DangerItem]:
    """The newest danger flags of the vault, else those of the desk; with more than three, the way to all of them."""
    if held.vault_of(request) is not None:
        kept = screening.newest()
        if kept is None:
            return ()
        flags = DangerFlag.objects.filter(screening=kept)
        newest = list(flags.order_by("-id").select_related("message")[:_SHOWN])
        items = [_item(flag.flag, flag.message.sent_at, "v") for flag in newest]
        return _advice_once(items) + _more(flags.count(), "v")
    look = desk_look.held(request.session)
    if look is None or look.report is None or held.desk_of(request) is None:
        return ()
    shown = look.report.danger.items
    items = [_item(item.flag, item.said.spot.sent_at, "t") for item in reversed(shown[-_SHOWN:])]
    return _advice_once(items) + _more(len(shown), "t")


def _item(flag: str, when: object, prefix: str) -> DangerItem:
    kind = DANGERS[flag]
    return DangerItem(kind.label, when, reverse("recognise:dangers", args=[prefix]), kind.advice)  # type: ignore[arg-type]


def _advice_once(items: list[DangerItem]) -> list[DangerItem]:
    first = {item.advice: position for position, item in reversed(list(enumerate(items)))}
    return [item if first[item.advice] == n else replace(item, advice="") for n, item in enumerate(items)]


def _more(count: int, prefix: str) -> list[DangerItem]:
    if count <= _SHOWN:
        return []
    words = f"{wording.number(count - _SHOWN)} more"
    return [DangerItem(words, None, reverse("recognise:dangers", args=[prefix]), "")]


def lines(request: HttpRequest) -> Sequence[StartLine]:
    """The way to the report."""
    if held.vault_of(request) is not None and stream.newest_id():
        kept = screening.newest()
        fresh = kept is not None and kept.stamp == screening.stamp()
        detail = "" if fresh else "Something is new since it was made."
        return (StartLine(_ORDER, wording.TITLE, reverse("recognise:report"), detail if kept else ""),)
    if held.desk_of(request) is not None:
        return (StartLine(_ORDER, wording.TITLE, reverse("recognise:desk"), "Not kept: gone when you leave."),)
    return ()


def _let_go(request: HttpRequest) -> None:
    desk_look.drop(request.session)
