"""What this part puts on the pages of others."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from leeward.history import removing, stream
from leeward.recognise import carrying, desk_look, forgetting, held, looks, screening, wording
from leeward.recognise.models import DangerFlag
from leeward.shell.exiting import exiting
from leeward.tactics.catalogue import DANGERS
from leeward.vault import jobs
from leeward.vault.registries import DangerItem, StartLine, Way, carry_over, danger_panels, start_lines, ways
from leeward.vault.sessions import open_vault

_SHOWN = 3
_LOOKED_AT = 200
_ORDER = 10


def register() -> None:
    """Called once, when the program starts."""
    jobs.handler(looks.KIND)(looks.run)
    jobs.handler(looks.RECOUNT)(looks.recount)
    danger_panels.add(dangers)
    start_lines.add(lines)
    carry_over.add(carrying.carry_over)
    exiting.add(_let_go)
    removing.on_removal.add(forgetting.forget)
    ways.update({Way.LOOK: "recognise:desk", Way.SUMMARY: "recognise:report", Way.UNSEEN: "recognise:unseen"})


def dangers(request: HttpRequest) -> Sequence[DangerItem]:
    """The newest message of each danger flag, of the vault, else of the desk; then the way to all others."""
    if open_vault(request) is not None:
        kept = screening.newest()
        flags = DangerFlag.objects.filter(screening=kept).order_by("-id").select_related("message")
        return _items([(flag.flag, flag.message.sent_at) for flag in flags[:_LOOKED_AT]], flags.count(), "v")
    look, desk = desk_look.held(request.session), held.desk_of(request)
    if look is None or look.report is None or desk is None:
        return ()
    found = look.report.danger.items
    items = _items([(item.flag, item.said.spot.sent_at) for item in reversed(found)], len(found), "t")
    if desk.sample:
        return [replace(item, label=f"In the made-up chat: {item.label}") for item in items]
    return items


def _items(newest_first: list[tuple[str, datetime | None]], count: int, prefix: str) -> list[DangerItem]:
    url = reverse("recognise:dangers", args=[prefix])
    newest: dict[str, datetime | None] = {}
    for flag, moment in newest_first:
        newest.setdefault(flag, moment)
    shown = list(newest.items())[:_SHOWN]
    items = [DangerItem(DANGERS[flag].label, moment, url, DANGERS[flag].advice) for flag, moment in shown]
    more = count - len(shown)
    return [*items, DangerItem(f"{wording.number(more)} more", None, url, "")] if more > 0 else items


def lines(request: HttpRequest) -> Sequence[StartLine]:
    """The way to the report."""
    if open_vault(request) is not None and stream.newest_id():
        kept = screening.newest()
        fresh = kept is not None and kept.stamp == screening.stamp()
        detail = "" if fresh else "Something is new since it was made."
        return (StartLine(_ORDER, wording.TITLE, reverse("recognise:report"), detail if kept else ""),)
    if held.desk_of(request) is not None:
        return (StartLine(_ORDER, wording.TITLE, reverse("recognise:desk"), "Not kept: gone when you leave."),)
    return ()


def _let_go(request: HttpRequest) -> None:
    desk_look.drop(request.session)
