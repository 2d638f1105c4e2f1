"""What is counted since the request to stop: by way, by account, and each contact."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leeward.distance import came
from leeward.distance.finding import person_or_404
from leeward.distance.headline import headline
from leeward.people.guard import with_vault

_LONGEST = 6  # digits of a page


@require_GET
@with_vault
def counts(request: HttpRequest, person_id: int) -> HttpResponse:
    """Two tables: ways and accounts."""
    person = person_or_404(person_id)
    return render(request, "distance/counts.html", {"person": person, "head": headline(person)})


@require_GET
@with_vault
def every(request: HttpRequest, person_id: int) -> HttpResponse:
    """Each contact that is counted, the newest first."""
    return _page(request, person_id, None)


@require_GET
@with_vault
def account(request: HttpRequest, person_id: int, number: int) -> HttpResponse:
    """Each contact from one account, by its place in the table."""
    return _page(request, person_id, number)


def _page(request: HttpRequest, person_id: int, number: int | None) -> HttpResponse:
    person = person_or_404(person_id)
    head = headline(person)
    if number is not None and not 1 <= number <= head.accounts:
        raise Http404
    found = came.page(person, head, _asked(request), number)
    context = {"person": person, "head": head, "came": found, "account": head.used[number - 1] if number else None}
    return render(request, "distance/came.html", context)


def _asked(request: HttpRequest) -> int:
    typed = request.GET.get("p", "")
    return max(1, int(typed)) if typed.isascii() and typed.isdigit() and len(typed) < _LONGEST else 1
