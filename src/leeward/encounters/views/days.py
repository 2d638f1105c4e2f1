"""Lines of the calendar, single days that are otherwise, and blocks of days."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.encounters import changes, orders
from leeward.encounters.forms.calendar import ChangeForm, HolidayForm, ScheduleForm
from leeward.encounters.models import ChangedDay, Holiday, Schedule
from leeward.people.guard import asks_first, with_vault

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@with_vault
@asks_first
def add(request: HttpRequest) -> HttpResponse:
    """A new line."""
    return _write_schedule(request, None)


@require_GET
@with_vault
def schedule(request: HttpRequest, schedule_id: int) -> HttpResponse:
    """One line with its days that are otherwise."""
    found = get_object_or_404(Schedule, pk=schedule_id)
    return render(request, "encounters/schedule.html", {"one": found, "orders": orders.naming_handovers()})


@require_http_methods(_BOTH)
@with_vault
def edit(request: HttpRequest, schedule_id: int) -> HttpResponse:
    """Change a line."""
    return _write_schedule(request, get_object_or_404(Schedule, pk=schedule_id))


@require_http_methods(_BOTH)
@with_vault
def remove(request: HttpRequest, schedule_id: int) -> HttpResponse:
    """Says what goes and what stays, then removes a line."""
    found = get_object_or_404(Schedule, pk=schedule_id)
    if request.method == "POST":
        found.delete()
        changes.note()
        return redirect("encounters:handovers")
    return render(request, "encounters/remove_schedule.html", {"one": found, "notes": found.notes.count()})


@require_http_methods(_BOTH)
@with_vault
def change(request: HttpRequest, schedule_id: int) -> HttpResponse:
    """A single day is otherwise."""
    found = get_object_or_404(Schedule, pk=schedule_id)
    form = ChangeForm(found, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        form.keep()
        changes.note()
        return redirect("encounters:schedule", schedule_id=found.pk)
    context = {"form": form, "one": found, "heading": "One day is otherwise"}
    return render(request, "encounters/day_form.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def undo(_request: HttpRequest, schedule_id: int, change_id: int) -> HttpResponse:
    """The day is as ever again."""
    get_object_or_404(ChangedDay, pk=change_id, schedule__id=schedule_id).delete()
    changes.note()
    return redirect("encounters:schedule", schedule_id=schedule_id)


@require_http_methods(_BOTH)
@with_vault
def add_holiday(request: HttpRequest) -> HttpResponse:
    """A new block of days."""
    return _write_holiday(request, None)


@require_http_methods(_BOTH)
@with_vault
def holiday(request: HttpRequest, holiday_id: int) -> HttpResponse:
    """Change a block of days."""
    return _write_holiday(request, get_object_or_404(Holiday, pk=holiday_id))


@require_POST
@with_vault
def remove_holiday(_request: HttpRequest, holiday_id: int) -> HttpResponse:
    """The block goes; the page it is asked on says so."""
    get_object_or_404(Holiday, pk=holiday_id).delete()
    changes.note()
    return redirect("encounters:handovers")


def _write_schedule(request: HttpRequest, row: Schedule | None) -> HttpResponse:
    form = ScheduleForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        kept = form.keep(row)
        changes.note()
        return redirect("encounters:schedule", schedule_id=kept.pk)
    heading = f"Change “{row.name}”" if row else "A handover that comes back"
    context = {"form": form, "one": row, "heading": heading, "orders": orders.naming_handovers()}
    return render(request, "encounters/day_form.html", context, status=422 if form.errors else 200)


def _write_holiday(request: HttpRequest, row: Holiday | None) -> HttpResponse:
    form = HolidayForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        form.keep(row)
        changes.note()
        return redirect("encounters:handovers")
    context = {"form": form, "holiday": row, "heading": f"Change “{row.name}”" if row else "Holidays and other days"}
    return render(request, "encounters/day_form.html", context, status=422 if form.errors else 200)
