"""Which manner, and which lines: an answer put together, or own words. Each in one step."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.drafts.answers import making
from leeward.library import answering as library
from leeward.people.days import today
from leeward.people.guard import asks_first
from leeward.resist import pasted as lying
from leeward.resist.answering import composing, showing, stopping, work
from leeward.resist.answering.errors import NothingChosen
from leeward.resist.answering.stopping import GO_ON, unless_bound
from leeward.words.replies import Style

_STYLES = tuple(Style)

View = Callable[..., HttpResponse]


def unless_danger(view: View) -> View:
    """No ready lines for a message that holds a danger flag: the page that says so takes the place of the view.

    Own words stay open (`own`). Not checked: whether the danger is true; a flag that was missed stops nothing.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        pasted = lying.of(request.session)
        if pasted is not None and pasted.screened.dangers:
            return render(request, "resist/answering/danger.html", showing.danger(request, pasted))
        return view(request, *arguments, **named)

    return guarded


@require_GET
@asks_first
@unless_bound
@unless_danger
def write(request: HttpRequest) -> HttpResponse:
    """The three manners: what each is, and when not. Where contact was ended, the question comes first."""
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    known = stopping.around(request)
    if stopping.gentle(known) and request.GET.get(GO_ON) != "1":
        return redirect("resist:answer")
    manners = [
        {"number": number, "what": library.MANNERS[style], "not": library.NOT_WHEN[style]}
        for number, style in enumerate(_STYLES, start=1)
    ]
    context = {"manners": manners, "known": known, "begun": work.begun(request, pasted)}
    return render(request, "resist/answering/write.html", context)


@require_http_methods(["GET", "POST"])
@asks_first
@unless_bound
@unless_danger
def lines(request: HttpRequest, manner: int) -> HttpResponse:
    """The lines there are in this manner, one choice for each thing that is asked."""
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    if not 1 <= manner <= len(_STYLES):
        raise Http404
    style, error = _STYLES[manner - 1], ""
    asked = composing.asked(pasted.read, style, request.POST, today(), dated=pasted.came_at is not None)
    if request.method == "POST":
        try:
            text = composing.composed(asked, style)
        except NothingChosen as refusal:
            error = str(refusal)
        else:
            return _begun(request, text, style.value)
    context: dict[str, Any] = {
        "asked": asked,
        "more": making.more(pasted.read),
        "manner": library.MANNERS[style],
        "error": error,
        "begun": work.begun(request, pasted),
    }
    return render(request, "resist/answering/lines.html", context, status=422 if error else 200)


@require_POST
@asks_first
@unless_bound
def own(request: HttpRequest) -> HttpResponse:
    """Own words: an empty draft, or the one that was begun."""
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    before = work.begun(request, pasted)
    return redirect("resist:draft", draft_id=before.number) if before is not None else _begun(request, "", "")


def _begun(request: HttpRequest, text: str, style: str) -> HttpResponse:
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    number = work.begin(request, pasted, text, style, stopping.around(request).person)
    return redirect(f"{reverse('resist:draft', args=[number])}#words")
