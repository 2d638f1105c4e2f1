"""The budget of three months, and one line of it."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.belongings import amounts, budget, money
from leeward.belongings.forms import CurrencyForm, MoneyForm
from leeward.belongings.money import Entry
from leeward.people.guard import with_vault
from leeward.vault import opened


@require_GET
def table(request: HttpRequest) -> HttpResponse:
    """All lines, the sums in a table and in words. The lines can be read without a vault."""
    lines = money.entries()
    context: dict[str, object] = {
        "open_in": [one for one in lines if one.comes_in and not one.counts],
        "open_out": [one for one in lines if not one.comes_in and not one.counts],
    }
    if opened.current() is not None:
        context |= _sums(lines)
    return render(request, "belongings/money.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def line(request: HttpRequest, mark: str) -> HttpResponse:
    """One line: how much, how often."""
    return _edit(request, _entry_or_404(mark))


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """A line of the person's own."""
    return _edit(request, None)


@require_POST
@with_vault
def leave_out(_request: HttpRequest, mark: str) -> HttpResponse:
    """Takes a line out of the table. The library's can be put back, the person's own goes."""
    entry = _entry_or_404(mark)
    if entry.row is not None:
        entry.row.delete()
    return redirect("belongings:money")


@require_http_methods(["GET", "POST"])
@with_vault
def currency(request: HttpRequest) -> HttpResponse:
    """What money is called here."""
    form = CurrencyForm(request.POST if request.method == "POST" else None, initial={"currency": money.currency()})
    if request.method == "POST" and form.is_valid():
        money.set_currency(form.cleaned_data["currency"])
        return redirect("belongings:money")
    return render(request, "belongings/currency.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@with_vault
def on_paper(request: HttpRequest) -> HttpResponse:
    """Whether the budget is to stand on paper."""
    money.set_on_paper(wanted=request.POST.get("wanted") == "yes")
    return redirect("belongings:money")


def _edit(request: HttpRequest, entry: Entry | None) -> HttpResponse:
    form = MoneyForm(request.POST if request.method == "POST" else None, entry=entry)
    if request.method == "POST" and form.is_valid():
        form.keep(entry)
        return redirect("belongings:money")
    context = {"form": form, "entry": entry}
    return render(request, "belongings/line.html", context, status=422 if form.errors else 200)


def _sums(lines: Sequence[Entry]) -> dict[str, object]:
    counted = [one for one in lines if one.counts]
    sums = money.sums(counted)
    return {
        "comes_in": [one for one in counted if one.comes_in],
        "goes_out": [one for one in counted if not one.comes_in],
        "sum_in": amounts.shown(sums.comes_in),
        "sum_out": amounts.shown(sums.goes_out),
        "said": budget.in_words(sums, money.currency()),
        "currency": money.currency(),
        "on_paper": money.on_paper(),
    }


def _entry_or_404(mark: str) -> Entry:
    found = money.find(mark)
    if found is None:
        raise Http404
    return found
