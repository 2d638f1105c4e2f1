"""The list of what is kept, who was told, what came of it, and the sheet to take along."""

from typing import Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library import orders as library
from leeward.orders import counting, logbook, sheet
from leeward.orders.forms.incidents import OutcomeForm, ReportForm
from leeward.orders.models import Report
from leeward.orders.views.asked import of_order
from leeward.people.guard import asks_first, with_vault
from leeward.people.models import Order
from leeward.printing import typeset
from leeward.printing.errors import CannotDraw
from leeward.shell import downloads

_BOTH = ["GET", "POST"]


@require_GET
@with_vault
def kept(request: HttpRequest, order_id: int) -> HttpResponse:
    """What the person confirmed, by paragraph and way, and the reports."""
    order = get_object_or_404(Order.objects.select_related("person"), pk=order_id)
    incidents = logbook.standing(order)
    context = {
        "order": order, "incidents": incidents, "groups": counting.groups(order, incidents),
        "ways": counting.by_channel(incidents), "reports": order.reports.prefetch_related("incidents"),
        "unreported": sum(not one.reports.all() for one in incidents),
    }  # fmt: skip
    return render(request, "orders/kept.html", context)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def add_report(request: HttpRequest, order_id: int) -> HttpResponse:
    """Note who was told. Nobody is told from here."""
    order = get_object_or_404(Order, pk=order_id)
    form = ReportForm(request.POST if request.method == "POST" else None, logbook.standing(order))
    if request.method == "POST" and form.is_valid():
        row = logbook.report(order, form.given(), form.cleaned_data["incidents"])
        return redirect("orders:report", order_id=order.pk, report_id=row.pk)
    context = {"form": form, "order": order, "telling": library.TELLING}
    return render(request, "orders/add_report.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def report(request: HttpRequest, order_id: int, report_id: int) -> HttpResponse:
    """One report, and what came of it so far; more can be added."""
    rows = Report.objects.select_related("order").prefetch_related("incidents__terms", "outcomes")
    row = of_order(rows, report_id, order_id)
    form = OutcomeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        logbook.outcome(row, form.cleaned_data)
        return redirect("orders:report", order_id=order_id, report_id=row.pk)
    context = {"order": row.order, "report": row, "form": form}
    return render(request, "orders/report.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def paper(request: HttpRequest, order_id: int) -> HttpResponse:
    """Exactly what will stand on the sheet; a POST makes a PDF of it, in memory."""
    order = get_object_or_404(Order.objects.select_related("person"), pk=order_id)
    made = sheet.sheet(order)
    drawn = sheet.drawable(made)
    if request.method == "POST":
        size: Literal["a4", "letter"] = "letter" if request.POST.get("size") == "letter" else "a4"
        try:
            return downloads.download(typeset.pdf(drawn, paper=size), downloads.PDF)
        except CannotDraw:
            return redirect("orders:sheet", order_id=order.pk)
    missing = typeset.undrawable(drawn)
    context = {"order": order, "sheet": made, "spelled": drawn != made, "telling": library.TELLING,
               "undrawn": CannotDraw(missing) if missing else None, "papers": order.papers.all()}  # fmt: skip
    return render(request, "orders/sheet.html", context)
