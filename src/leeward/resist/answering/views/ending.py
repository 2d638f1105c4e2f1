"""What became of an answer, as the person says: copied, sent by themselves, none after all, removed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.people.guard import asks_first, with_vault
from leeward.resist import pasted as lying
from leeward.resist.answering import work
from leeward.resist.answering.stopping import unless_bound
from leeward.resist.answering.views.drafting import found
from leeward.resist.answering.work import Work
from leeward.resist.models import Draft


@require_POST
def copied(request: HttpRequest, draft_id: int) -> HttpResponse:
    """The page's script says that the words were copied. Nothing else happens."""
    work.note_copied(found(request, draft_id))
    return HttpResponse(status=204)


@require_POST
@asks_first
@unless_bound
def sent(request: HttpRequest, draft_id: int) -> HttpResponse:
    """The person sent it themselves. Only noted: nothing is sent from here."""
    one = found(request, draft_id)
    work.note_sent(request, one)
    return _onward(request, one)


@require_POST
def none(request: HttpRequest, draft_id: int) -> HttpResponse:
    """No answer after all. The message stays as it is."""
    one = found(request, draft_id)
    work.note_none(request, one)
    return _onward(request, one)


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, draft_id: int) -> HttpResponse:
    """Says what goes and what stays; one click then removes it for good."""
    row = get_object_or_404(Draft, pk=draft_id)
    if request.method == "POST":
        row.delete()
        return redirect("resist:drafts")
    return render(request, "resist/answering/remove.html", {"row": row})


def _onward(request: HttpRequest, one: Work) -> HttpResponse:
    """Back to the message that lies open, else to the list of answers, else to the box."""
    if one.row is not None:
        return redirect("resist:draft", draft_id=one.number)
    return redirect("resist:seen" if lying.of(request.session) is not None else "resist:reply")
