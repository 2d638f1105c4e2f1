"""Paragraphs: pasted and cut, each told what it is about, corrected, taken out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.orders import paragraphs, splitting, suggesting
from leeward.orders.forms.terms import KindForm, ParamsForm, PasteForm, WordsForm
from leeward.orders.kinds import KINDS, LOOKS
from leeward.orders.models import Term
from leeward.orders.views.asked import of_order
from leeward.people.guard import with_vault
from leeward.people.models import Order
from leeward.words.errors import LeewardError

_BOTH = ["GET", "POST"]
_PASTED = "orders_pasted"


@require_http_methods(_BOTH)
@with_vault
def paste(request: HttpRequest, order_id: int) -> HttpResponse:
    """The words of the order, all at once."""
    order = get_object_or_404(Order, pk=order_id)
    first = {"text": order.text} if not paragraphs.standing(order) else {}
    form = PasteForm(request.POST if request.method == "POST" else None, initial=first)
    if request.method == "POST" and form.is_valid():
        request.session[_PASTED] = (order.pk, form.cleaned_data["text"])
        return redirect("orders:pieces", order_id=order.pk)
    return render(request, "orders/paste.html", {"form": form, "order": order}, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def pieces(request: HttpRequest, order_id: int) -> HttpResponse:
    """How it would be cut; kept that way, or as one, once the person says so."""
    order = get_object_or_404(Order, pk=order_id)
    number, text = request.session.get(_PASTED, (None, ""))
    if number != order.pk:
        return redirect("orders:paste", order_id=order.pk)
    cut = splitting.split(text)
    if request.method == "POST":
        del request.session[_PASTED]
        kept = paragraphs.add(order, [splitting.Piece("", text.strip())] if "whole" in request.POST else cut)
        return (
            redirect("orders:kind", order_id=order.pk, term_id=kept[0].pk)
            if kept
            else redirect("orders:order", order.pk)
        )
    return render(request, "orders/pieces.html", {"order": order, "pieces": cut})


@require_GET
@with_vault
def term(request: HttpRequest, order_id: int, term_id: int) -> HttpResponse:
    """One paragraph in full, with what is noted for it."""
    found = _term(order_id, term_id)
    newer = Term.objects.filter(replaces=found).first()
    context = {"order": found.order, "term": found, "newer": newer, "left_out": ParamsForm(found).fields["left_out"]}
    return render(request, "orders/term.html", {**context, "params": _spoken(found)})


@require_http_methods(_BOTH)
@with_vault
def kind(request: HttpRequest, order_id: int, term_id: int) -> HttpResponse:
    """What the paragraph is about, by plain descriptions; what the words suggest stands first."""
    found = _term(order_id, term_id)
    form = KindForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _change(found, {"kind": form.cleaned_data["kind"]}, "orders:params")
    first = [KINDS[code] for code in suggesting.suggested(found.text)]
    rest = [one for one in KINDS.values() if one not in first]
    context = {"order": found.order, "term": found, "form": form, "first": first, "rest": rest, "next": _next(found)}
    return render(request, "orders/kind.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def params(request: HttpRequest, order_id: int, term_id: int) -> HttpResponse:
    """The details of a paragraph; all can stay empty."""
    found = _term(order_id, term_id)
    form = ParamsForm(found, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _change(found, form.changes(), "")
    looks = LOOKS[KINDS[found.kind].look] if found.kind in KINDS else ""
    context = {"order": found.order, "term": found, "form": form, "next": _next(found), "looks": looks}
    return render(request, "orders/params.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def words(request: HttpRequest, order_id: int, term_id: int) -> HttpResponse:
    """Correct the words of a paragraph. The row as it was stays in the history."""
    found = _term(order_id, term_id)
    form = WordsForm(request.POST if request.method == "POST" else None, term=found)
    if request.method == "POST" and form.is_valid():
        try:
            newer = paragraphs.rewrite(found, form.cleaned_data)
        except LeewardError as error:
            form.add_error(None, str(error))
        else:
            return redirect("orders:term", order_id=order_id, term_id=newer.pk)
    context = {"form": form, "heading": "Correct a paragraph", "order": found.order, "term": found,
               "lead": "The words as they were stay in the history."}  # fmt: skip
    return render(request, "orders/form.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def drop(request: HttpRequest, order_id: int, term_id: int) -> HttpResponse:
    """Says what goes and what stays, then takes a paragraph out."""
    found = _term(order_id, term_id)
    if request.method == "POST":
        paragraphs.drop(found)
        return redirect("orders:order", order_id=order_id)
    return render(request, "orders/drop.html", {"order": found.order, "term": found})


def _term(order_id: int, term_id: int) -> Term:
    return of_order(Term.objects.select_related("order"), term_id, order_id)


def _change(found: Term, changes: dict[str, Any], to: str) -> HttpResponse:
    """The newer row, then its details, or the next paragraph of which nothing was said yet."""
    try:
        row = paragraphs.rewrite(found, changes)
    except LeewardError:
        return redirect("orders:term", order_id=found.order_id, term_id=found.pk)
    if to:
        return redirect(to, order_id=row.order_id, term_id=row.pk)
    following = _next(row)
    if following is not None:
        return redirect("orders:kind", order_id=row.order_id, term_id=following.pk)
    return redirect("orders:order", order_id=row.order_id)


def _next(found: Term) -> Term | None:
    """The next paragraph of which was not said what it is about."""
    rows = [row for row in paragraphs.standing(found.order) if not row.kind and row.pk != found.pk]
    return next((row for row in rows if row.place > found.place), None)


def _spoken(found: Term) -> list[tuple[str, str]]:
    """Its details as a list: the question without its mark, and the answer."""
    form = ParamsForm(found)
    rows = []
    for name in form.own:
        value = form.initial.get(name)
        if value:
            said = (
                [str(dict(getattr(form.fields[name], "choices", ())).get(one, one)) for one in value]
                if isinstance(value, list)
                else [str(value)]
            )
            rows.append((str(form.fields[name].label).rstrip("?"), ", ".join(said)))
    return rows
