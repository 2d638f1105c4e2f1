"""Any words, looked at before they go out: without a message, without a notebook, and while they are typed.

No contact action (`people.guard`): to read words changes no contact and nobody can notice it, so the questions about
danger do not stand before it; what is noted of danger stands on top of it. An order that binds the person stops it all
the same: words that are made ready for sending can break one.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.library import answering as library
from leeward.resist import standing
from leeward.resist.answering import acting, judged, showing, stopping, work
from leeward.resist.answering.stopping import unless_any_binds
from leeward.resist.answering.work import Work
from leeward.resist.errors import ReplyError

_LIVE = 2_000
"""Characters that are looked at while they are typed; a longer text is looked at when the person asks for it."""
_LONGEST_NUMBER = 10


@require_http_methods(["GET", "POST"])
@unless_any_binds
def check(request: HttpRequest) -> HttpResponse:
    """Words are looked at and shown once. Nothing of them is kept."""
    text, error = acting.plain(request.POST.get("text", "")), ""
    around = showing.around(request, _draft(request))
    try:
        text = acting.changed(text, request.POST, around)
    except ReplyError as refusal:
        error = str(refusal)
    context = {"text": text, "error": error, **showing.looked(request, judged.look(text, around))}
    return render(request, "resist/answering/check.html", context, status=422 if error else 200)


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """The same for a page that is open: its script asks while the person types. Only what was seen, no whole page.

    Where an order binds by now, the stop in the place of it.
    """
    one = _draft(request)
    known = stopping.around(request, one.person) if one is not None else standing.known(request, anybody=True)
    if known.binds:
        return render(request, "resist/answering/parts/bound.html", {"lines": library.BOUND})
    text = acting.plain(request.POST.get("text", ""))
    if len(text) > _LIVE:
        return HttpResponse(status=204)
    found = judged.look(text, showing.around(request, one))
    return render(request, "resist/answering/parts/looked.html", showing.looked(request, found))


def _draft(request: HttpRequest) -> Work | None:
    """The draft whose number came along, None for words alone."""
    number = request.POST.get("n", "")
    known = number.isascii() and number.isdigit() and len(number) < _LONGEST_NUMBER
    return work.find(request, int(number)) if known else None
