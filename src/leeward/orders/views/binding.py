"""An order that binds the person: dates of the court, places to keep away from, what was not done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library import orders as library
from leeward.orders import logbook, paragraphs
from leeward.orders.forms.preparing import AbstainForm, AwayForm, DateForm, PrepareForm
from leeward.orders.models import Abstention, CourtDate, KeepAway
from leeward.orders.views.asked import of_order
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.people.models import Order

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@with_vault
def add_date(request: HttpRequest, order_id: int) -> HttpResponse:
    """A date of the court."""
    order = get_object_or_404(Order, pk=order_id)
    form = DateForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        row = CourtDate.objects.create(order=order, **form.cleaned_data)
        return redirect("orders:date", order_id=order.pk, date_id=row.pk)
    return _form(
        request,
        order,
        form,
        "A date of the court",
        "Only the day is needed. The start page will say “A date”, no more.",
    )


@require_GET
@with_vault
def date(request: HttpRequest, order_id: int, date_id: int) -> HttpResponse:
    """One date with all that is prepared for it, to be read there too."""
    row = _date(order_id, date_id)
    done = [line for line in library.CHECKS if line.key in row.ticked]
    rest = [line for line in library.CHECKS if line.key not in row.ticked]
    context = {"order": row.order, "date": row, "done": done, "rest": rest, "asking": library.QUESTIONS}
    return render(request, "orders/date.html", context)


@require_http_methods(_BOTH)
@with_vault
def edit_date(request: HttpRequest, order_id: int, date_id: int) -> HttpResponse:
    """Another day, hour or place."""
    row = _date(order_id, date_id)
    form = DateForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        return _kept(row, form.cleaned_data)
    return _form(request, row.order, form, "Change a date", "")


@require_http_methods(_BOTH)
@with_vault
def prepare(request: HttpRequest, order_id: int, date_id: int) -> HttpResponse:
    """Notes, papers, questions, the children, and a list to tick."""
    row = _date(order_id, date_id)
    form = PrepareForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        return _kept(row, form.cleaned_data)
    lead = "Write what you like and leave out the rest. You can come back."
    return _form(request, row.order, form, "Prepare for it", lead)


@require_POST
@with_vault
def date_over(request: HttpRequest, order_id: int, date_id: int) -> HttpResponse:
    """It is over, or it is to come after all. Nothing is deleted."""
    row = _date(order_id, date_id)
    row.over = "over" in request.POST
    row.save(update_fields=["over"])
    return redirect("orders:date", order_id=order_id, date_id=row.pk)


@require_GET
@with_vault
def away(request: HttpRequest, order_id: int) -> HttpResponse:
    """What the order says of places, word for word, and the person's own list."""
    order = get_object_or_404(Order, pk=order_id)
    said = [
        term
        for term in paragraphs.standing(order)
        if term.kind in ("stay_away_place", "stay_away_person", "leave_home")
    ]
    return render(request, "orders/away.html", {"order": order, "said": said, "own": order.away.all()})


@require_http_methods(_BOTH)
@with_vault
def add_away(request: HttpRequest, order_id: int) -> HttpResponse:
    """One more place to keep away from."""
    return _write_away(request, get_object_or_404(Order, pk=order_id), None)


@require_http_methods(_BOTH)
@with_vault
def edit_away(request: HttpRequest, order_id: int, away_id: int) -> HttpResponse:
    """Change what is written about such a place, or take it off the list."""
    row = of_order(KeepAway.objects.select_related("order"), away_id, order_id)
    if request.method == "POST" and "remove" in request.POST:
        row.delete()
        return redirect("orders:away", order_id=order_id)
    return _write_away(request, row.order, row)


@require_http_methods(_BOTH)
@with_vault
def abstain(request: HttpRequest, order_id: int) -> HttpResponse:
    """What pulled and what was done instead: all entries, and a new one."""
    order = get_object_or_404(Order, pk=order_id)
    form = AbstainForm(request.POST if request.method == "POST" else None, initial={"day": today()})
    if request.method == "POST" and form.is_valid():
        logbook.abstain(order, form.given())
        return redirect("orders:abstain", order_id=order.pk)
    rows = Abstention.objects.filter(order=order)
    context = {"order": order, "form": form, "rows": rows, "count": rows.filter(withdrawn_at=None).count()}
    return render(request, "orders/abstain.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def take_back(_request: HttpRequest, order_id: int, abstention_id: int) -> HttpResponse:
    """An entry was not right. It stays, with the day, and counts no more."""
    logbook.withdraw_abstention(of_order(Abstention, abstention_id, order_id))
    return redirect("orders:abstain", order_id=order_id)


def _date(order_id: int, date_id: int) -> CourtDate:
    return of_order(CourtDate.objects.select_related("order"), date_id, order_id)


def _kept(row: CourtDate, given: dict[str, object]) -> HttpResponse:
    for name, value in given.items():
        setattr(row, name, value)
    row.save()
    return redirect("orders:date", order_id=row.order_id, date_id=row.pk)


def _write_away(request: HttpRequest, order: Order, row: KeepAway | None) -> HttpResponse:
    form = AwayForm(request.POST if request.method == "POST" else None, row=row)
    if request.method == "POST" and form.is_valid():
        kept = row or KeepAway(order=order)
        kept.where, kept.instead = form.cleaned_data["where"], form.cleaned_data["instead"]
        kept.save()
        return redirect("orders:away", order_id=order.pk)
    context = {"form": form, "order": order, "heading": "A place I keep away from", "removable": row is not None}
    return render(request, "orders/form.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, order: Order, form: object, heading: str, lead: str) -> HttpResponse:
    context = {"form": form, "order": order, "heading": heading, "lead": lead}
    return render(request, "orders/form.html", context, status=422 if getattr(form, "errors", None) else 200)
