"""Answers that were begun, each with what became of it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from leeward.people.guard import with_vault
from leeward.resist.answering import cooling
from leeward.resist.models import Draft
from leeward.shell.wording import moment

_A_PAGE = 50


@require_GET
@with_vault
def drafts(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first, without a word of theirs."""
    rows = Draft.objects.exclude(text="").select_related("person")
    page = Paginator(rows, _A_PAGE).get_page(request.GET.get("p"))
    lines = [{"row": row, "begun": cooling.shown(row.created_at), "state": _state(row)} for row in page.object_list]
    return render(request, "resist/answering/drafts.html", {"page": page, "lines": lines})


def _state(row: Draft) -> str:
    """What became of it, in one sentence."""
    if row.sent_at is not None:
        return f"You noted on {moment(cooling.shown(row.sent_at))} that you sent it yourself."
    if row.put_away_at is not None:
        return "You gave no answer after all."
    if row.wait_until is not None and cooling.runs(row.wait_until, timezone.now()):
        return f"It lies until {moment(cooling.shown(row.wait_until))}."
    return f"You copied it on {moment(cooling.shown(row.copied_at))}." if row.copied_at is not None else "Begun."
