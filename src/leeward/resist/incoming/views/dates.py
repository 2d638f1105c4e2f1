"""From a day that a kept message names to the form where it is noted. The form is filled in; nothing is saved."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from leeward.people.guard import with_vault
from leeward.resist import standing
from leeward.resist.incoming import noting
from leeward.resist.incoming.views.kept import pasted_of
from leeward.resist.models import Received
from leeward.shell import given
from leeward.shell.given import Given


@require_POST
@with_vault
def note_day(request: HttpRequest, received_id: int) -> HttpResponse:
    """Among the days that matter, beside whoever sent it."""
    found, known = _found(request, received_id)
    if known.person is None:
        return redirect("people:people")
    at = reverse("people:date", args=[known.person.pk])
    return _lead(request, noting.date_to_note(pasted_of(found, known), _number(request), at, _back(found)))


@require_POST
@with_vault
def note_care(request: HttpRequest, received_id: int) -> HttpResponse:
    """Days of more care around it."""
    found, known = _found(request, received_id)
    at = reverse("resist:add_care")
    return _lead(request, noting.care_to_note(pasted_of(found, known), _number(request), at, _back(found)))


def _found(request: HttpRequest, received_id: int) -> tuple[Received, standing.Standing]:
    found = get_object_or_404(Received.objects.select_related("person"), pk=received_id)
    return found, standing.known(request, found.person)


def _lead(request: HttpRequest, ready: Given | None) -> HttpResponse:
    if ready is None:
        raise Http404
    given.lay(request.session, ready)
    return redirect(ready.at)


def _number(request: HttpRequest) -> int:
    typed = request.POST.get("day", "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 3 else -1


def _back(found: Received) -> str:
    return f"{reverse('resist:kept', args=[found.pk])}#days"
