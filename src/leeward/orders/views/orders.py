"""The list of orders, one order, its words to read, its history, and the screens on which it is entered."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library import orders as library
from leeward.orders import dates, paragraphs, showing, versions
from leeward.orders.forms.steps import BY_KEY, STEPS, BeginForm, StepForm, after
from leeward.people.guard import with_vault
from leeward.people.models import Order
from leeward.vault.sessions import open_vault

_LONGEST = 16  # digits of a number in an address


@require_GET
def orders(request: HttpRequest) -> HttpResponse:
    """What orders are, for anybody; with an open vault the person's own, and the dates that come near."""
    context: dict[str, Any] = {"places": library.PLACES.values()}
    if open_vault(request) is not None:
        context |= {"own": showing.cards(), "near": dates.coming(), "due": dates.due(), "wanted": dates.wanted()}
    return render(request, "orders/orders.html", context)


@require_POST
@with_vault
def line(request: HttpRequest) -> HttpResponse:
    """Turn the line on the start page on or off."""
    dates.want(line="on" in request.POST)
    return redirect("orders:orders")


@require_POST
@with_vault
def seen(_request: HttpRequest) -> HttpResponse:
    """The dates were seen: the start page says nothing until the next of their days."""
    dates.see()
    return redirect("orders:orders")


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """Begin with an order: who the other side is, and whom it is there for."""
    number = request.GET.get("p", "")
    known = int(number) if number.isascii() and number.isdigit() and len(number) < _LONGEST else None
    form = BeginForm(request.POST if request.method == "POST" else None, person=known)
    if request.method == "POST" and form.is_valid():
        order = versions.begin(form.whom(), form.cleaned_data["side"])
        return redirect("orders:ask", order_id=order.pk, key=STEPS[0].key)
    context = {
        "form": form,
        "heading": "An order of a court",
        "lead": "Two questions first. All others can be skipped.",
    }
    return render(request, "orders/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def ask(request: HttpRequest, order_id: int, key: str) -> HttpResponse:
    """One question. Kept or skipped, the next one comes; one can stop at any."""
    order, step = get_object_or_404(Order, pk=order_id), BY_KEY.get(key)
    if step is None:
        raise Http404
    form = StepForm(step, versions.newest(order), request.POST if request.method == "POST" else None)
    following = after(step)
    if request.method == "POST" and form.is_valid():
        versions.write(order, form.changes())
        if "stop" in request.POST or following is None:
            return redirect("orders:order", order_id=order.pk)
        return redirect("orders:ask", order_id=order.pk, key=following.key)
    context = {"form": form, "step": step, "next": following, "order": order, "number": STEPS.index(step) + 1}
    return render(request, "orders/ask.html", {**context, "all": len(STEPS)}, status=422 if form.errors else 200)


@require_GET
@with_vault
def order(request: HttpRequest, order_id: int) -> HttpResponse:
    """One order: how it stands, its paragraphs, and what can be done."""
    found = get_object_or_404(Order.objects.select_related("person"), pk=order_id)
    return render(request, "orders/order.html", showing.whole(found))


@require_GET
@with_vault
def read(request: HttpRequest, order_id: int) -> HttpResponse:
    """The order, word for word."""
    found = get_object_or_404(Order, pk=order_id)
    context = {"order": found, "terms": paragraphs.standing(found), "details": versions.newest(found)}
    return render(request, "orders/read.html", context)


@require_GET
@with_vault
def history(request: HttpRequest, order_id: int) -> HttpResponse:
    """Every version of the details and every paragraph ever written."""
    found = get_object_or_404(Order, pk=order_id)
    context = {"order": found, "versions": showing.versions_of(found), "terms": paragraphs.every(found)}
    return render(request, "orders/history.html", context)
