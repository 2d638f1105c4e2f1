"""Scans of the order and of what belongs to it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.orders import scans
from leeward.orders.choices import Paper
from leeward.orders.errors import NoFile
from leeward.orders.models import PaperFile
from leeward.orders.views.asked import of_order
from leeward.people.guard import with_vault
from leeward.people.models import Order
from leeward.shell import downloads
from leeward.vault import opened
from leeward.words.errors import LeewardError

_NOT_TICKED = "Tick the box to show that you have read it. Nothing was removed."


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest, order_id: int) -> HttpResponse:
    """Choose a scan. Says first what happens with it."""
    order, error = get_object_or_404(Order, pk=order_id), ""
    if request.method == "POST":
        try:
            _keep(request, order)
        except LeewardError as failure:
            error = str(failure)
        else:
            return redirect("orders:order", order_id=order.pk)
    context = {"order": order, "error": error, "shows": Paper.choices}
    return render(request, "orders/paper.html", context, status=422 if error else 200)


@require_POST
@with_vault
def original(_request: HttpRequest, order_id: int, paper_id: int) -> HttpResponse:
    """The scan, byte for byte, under a name that says nothing."""
    row = of_order(PaperFile, paper_id, order_id)
    given = scans.given(opened.require(), row)
    return downloads.download(given.data, downloads.Name(f"{row.pk}.{given.suffix}", given.media_type))


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, order_id: int, paper_id: int) -> HttpResponse:
    """Says what goes and what stays; removes once the box is ticked."""
    row, error = of_order(PaperFile, paper_id, order_id), ""
    if request.method == "POST" and request.POST.get("read"):
        scans.remove(opened.require(), row)
        return redirect("orders:order", order_id=order_id)
    if request.method == "POST":
        error = _NOT_TICKED
    context = {"order": row.order, "paper": row, "error": error}
    return render(request, "orders/remove_paper.html", context, status=422 if error else 200)


def _keep(request: HttpRequest, order: Order) -> None:
    sent: Any = request.FILES.get("file")
    if sent is None:
        raise NoFile
    name, pending = sent.source.name, sent.pending  # `source` says why one did not arrive whole
    shows = request.POST.get("shows", "")
    try:
        scans.keep(opened.require(), order, shows if shows in Paper.values else Paper.ORDER, name, pending)
    finally:
        sent.discard()
