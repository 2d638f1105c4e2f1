"""The composer: at most fifty words, looked at as they are. Nothing is sent from here."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.library import goodbye as library
from leeward.library.content import Said
from leeward.people import identities
from leeward.people.guard import asks_first, with_vault
from leeward.people.models import Person
from leeward.resist.ending import judging, keeping
from leeward.resist.ending.forms import FarewellForm
from leeward.resist.ending.gate import after_reading, unless_bound
from leeward.resist.ending.judging import Judged
from leeward.resist.models import Farewell

_LIVE = 2_000
"""Characters that are looked at while they are typed."""


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
@unless_bound
@after_reading
def write(request: HttpRequest) -> HttpResponse:
    """Words to write, or to change. A text to begin with comes by its number in the address."""
    others = identities.others()
    form = FarewellForm(request.POST or None, others=others, initial=_initial(request))
    if request.method == "POST" and form.is_valid():
        kept = keeping.write(_person(form, others), form.words())
        return redirect("resist:farewell", farewell_id=kept.pk)
    text = str(form["text"].value() or "")
    context: dict[str, Any] = {
        "form": form,
        "said": library,
        "judged": _judge(text, str(form["left_open"].value() or "")),
        "before": keeping.newest(),
        "other": others[0] if len(others) == 1 else None,
    }
    return render(request, "resist/ending/write.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
@unless_bound
def look(request: HttpRequest) -> HttpResponse:
    """The same while the page is open: its script asks as the person types. Only what was seen, no whole page."""
    text = request.POST.get("text", "")
    if len(text) > _LIVE:
        return HttpResponse(status=204)
    judged = _judge(text, request.POST.get("left_open", ""))
    return render(request, "resist/ending/parts/looked.html", {"judged": judged, "said": library})


def _judge(text: str, left_open: str) -> Judged:
    return judging.judge(text.replace("\r\n", "\n"), left_open, judging.names(), hidden=True)


def _initial(request: HttpRequest) -> dict[str, Any]:
    """A text to begin with, else the words that are to be changed, else nothing."""
    start = _start(request.GET.get("s", ""))
    if start is not None:
        return {"text": start.detail}
    number = request.GET.get("n", "")
    if number.isascii() and number.isdigit() and len(number) < 19:  # an id of SQLite has at most 19 digits
        row = get_object_or_404(Farewell, pk=int(number))
        return {"text": row.text, "left_open": row.left_open, "person": str(row.person_id)}
    return {}


def _start(number: str) -> Said | None:
    by_number = {str(place): line for place, line in enumerate(library.STARTS, start=1)}
    return by_number.get(number)


def _person(form: FarewellForm, others: list[Person]) -> Person:
    if not others:
        return keeping.other_named(form.cleaned_data["name"])
    chosen = form.cleaned_data.get("person", "")
    return next((one for one in others if str(one.pk) == chosen), others[0])
