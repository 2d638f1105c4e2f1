"""What may fall under an order: the list, one of them, and what the person saw with their own eyes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library import orders as library
from leeward.orders import logbook, looking, paragraphs
from leeward.orders.forms.incidents import ConfirmForm, ObserveForm
from leeward.orders.models import Incident
from leeward.orders.views.asked import of_order
from leeward.people.guard import with_vault
from leeward.people.models import Order

_BOTH = ["GET", "POST"]
_SHOWN = 25


@require_GET
@with_vault
def found(request: HttpRequest, order_id: int) -> HttpResponse:
    """Candidates that were not looked at yet, the newest first; what the look is and is not."""
    order = get_object_or_404(Order.objects.select_related("person"), pk=order_id)
    looked = looking.look(order)
    page = _page(request)
    newest = looked.waiting[::-1]
    shown = newest[page * _SHOWN : (page + 1) * _SHOWN]
    context = {
        "order": order, "looked": looked, "shown": shown, "lines": library.LOOKING, "answering": library.ANSWERING,
        "earlier": page + 1 if len(newest) > (page + 1) * _SHOWN else None, "later": page - 1 if page else None,
    }  # fmt: skip
    return render(request, "orders/found.html", context)


@require_http_methods(_BOTH)
@with_vault
def candidate(request: HttpRequest, order_id: int, key: str) -> HttpResponse:
    """One of them with the paragraphs in full: kept in the list, or put aside."""
    order = get_object_or_404(Order.objects.select_related("person"), pk=order_id)
    one = looking.one(order, key)
    if one is None:
        return redirect("orders:found", order_id=order.pk)
    chosen = [reason.term.pk for reason in one.reasons]
    form = ConfirmForm(request.POST if request.method == "POST" else None, paragraphs.standing(order), chosen)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        row = logbook.confirm(order, one, given.pop("terms"), given)
        return redirect("orders:incident", order_id=order.pk, incident_id=row.pk)
    context = {"order": order, "one": one, "form": form, "answering": library.ANSWERING}
    return render(request, "orders/candidate.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def aside(_request: HttpRequest, order_id: int, key: str) -> HttpResponse:
    """Not this one. It is not asked about again."""
    order = get_object_or_404(Order.objects.select_related("person"), pk=order_id)
    if looking.one(order, key) is not None:
        logbook.put_aside(order, key)
    return redirect("orders:found", order_id=order_id)


@require_POST
@with_vault
def bring_back(_request: HttpRequest, order_id: int) -> HttpResponse:
    """Ask about all of them again."""
    logbook.bring_back(get_object_or_404(Order, pk=order_id))
    return redirect("orders:found", order_id=order_id)


@require_http_methods(_BOTH)
@with_vault
def observe(request: HttpRequest, order_id: int) -> HttpResponse:
    """Write down what no message shows: a distance, a place, words that were said."""
    order = get_object_or_404(Order, pk=order_id)
    form = ObserveForm(request.POST if request.method == "POST" else None, paragraphs.standing(order))
    if request.method == "POST" and form.is_valid():
        row = logbook.observe(order, form.given(), form.cleaned_data["terms"])
        return redirect("orders:incident", order_id=order.pk, incident_id=row.pk)
    context = {"form": form, "order": order, "heading": "What I saw or heard",
               "lead": "Only the day and a few words are needed. Write it soon, while you remember."}  # fmt: skip
    return render(request, "orders/form.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
def incident(request: HttpRequest, order_id: int, incident_id: int) -> HttpResponse:
    """One entry of the list, with its paragraphs in full and to whom it was reported."""
    rows = Incident.objects.select_related("order").prefetch_related("terms", "reports")
    row = of_order(rows, incident_id, order_id)
    return render(request, "orders/incident.html", {"order": row.order, "one": row})


@require_POST
@with_vault
def withdraw(_request: HttpRequest, order_id: int, incident_id: int) -> HttpResponse:
    """It was not right. The entry stays, with the day, and counts no more."""
    logbook.withdraw(of_order(Incident, incident_id, order_id))
    return redirect("orders:incident", order_id=order_id, incident_id=incident_id)


def _page(request: HttpRequest) -> int:
    written = request.GET.get("n", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 7 else 0
