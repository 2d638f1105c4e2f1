"""The next weeks at a glance, and what stands beside them."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from leeward.encounters import changes, logbook, orders, upcoming, zones
from leeward.encounters.entries import LINE_ON
from leeward.encounters.models import CalendarFile, Holiday, Schedule
from leeward.library import encounters as library
from leeward.people.guard import with_vault
from leeward.vault.models import Setting
from leeward.vault.sessions import open_vault

_MOST = 200  # days on one page


@require_GET
def handovers(request: HttpRequest) -> HttpResponse:
    """The next six weeks; without an open vault what may help at a handover."""
    where = next(where for where in library.WHERES if where.said.key == "handover")
    context = {"where": where, "principles": library.PRINCIPLES}
    if open_vault(request) is not None:
        context |= _own()
    return render(request, "encounters/handovers.html", context)


@require_POST
@with_vault
def line(request: HttpRequest) -> HttpResponse:
    """Turn the neutral line of the start page on or off."""
    Setting.put(LINE_ON, request.POST.get("on") == "1")
    return redirect("encounters:handovers")


@require_POST
@with_vault
def seen(_request: HttpRequest) -> HttpResponse:
    """The change of the days is put aside; the plan is not asked about it again."""
    changes.put_aside()
    return redirect("encounters:handovers")


def _own() -> dict[str, Any]:
    today = upcoming.today()
    end = today + timedelta(weeks=upcoming.WEEKS)
    days = upcoming.coming(today, end)
    return {
        "today": today,
        "end": end,
        "days": days[:_MOST],
        "more_days": max(0, len(days) - _MOST),
        "holidays": upcoming.holidays(today, end),
        "zone": zones.city(upcoming.own_zone()),
        "schedules": list(Schedule.objects.select_related("place")),
        "all_holidays": list(Holiday.objects.all()),
        "files": list(CalendarFile.objects.all()),
        "waiting": logbook.waiting(),
        "orders": orders.naming_handovers(),
        "line_on": bool(Setting.get(LINE_ON, False)),
        "changed": changes.latest_change() if changes.waits() else None,
    }
