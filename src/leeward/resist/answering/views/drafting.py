"""The draft in a box, looked at sentence by sentence, and the pause before it goes anywhere."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leeward.people.guard import asks_first
from leeward.resist.answering import acting, showing, work
from leeward.resist.answering.forms import PauseForm
from leeward.resist.answering.stopping import unless_bound
from leeward.resist.answering.work import Work
from leeward.resist.errors import ReplyError


@require_http_methods(["GET", "POST"])
@asks_first
@unless_bound
def draft(request: HttpRequest, draft_id: int) -> HttpResponse:
    """The draft and what was seen in it. A POST keeps the words, with the change that was asked for."""
    one = found(request, draft_id)
    if request.method == "GET" or one.is_over:
        return _shown(request, one)
    text = acting.plain(request.POST.get("text", ""))
    work.write(request, one, text)
    try:
        work.write(request, one, acting.changed(text, request.POST, showing.around(request, one)))
    except ReplyError as refusal:
        return _shown(request, one, error=str(refusal))
    return redirect(f"{reverse('resist:draft', args=[draft_id])}#looked")


@require_POST
@asks_first
@unless_bound
def pause(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Set how long it lies, or end it."""
    one = found(request, draft_id)
    form = PauseForm({"pause": "none"} if "end" in request.POST else request.POST)
    if not form.is_valid():
        return _shown(request, one, form=form)
    work.wait(request, one, form.until)
    return redirect(f"{reverse('resist:draft', args=[draft_id])}#ready")


def found(request: HttpRequest, draft_id: int) -> Work:
    """The answer of that number. Raises Http404 where this session and its notebook have none."""
    one = work.find(request, draft_id)
    if one is None:
        raise Http404
    return one


def _shown(request: HttpRequest, one: Work, **wrong: Any) -> HttpResponse:
    """The page of a draft, with what was wrong with a form."""
    context = {"form": PauseForm(), **showing.draft(request, one), **wrong}
    return render(request, "resist/answering/draft.html", context, status=422 if wrong else 200)
