"""Noting how a step stands."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.guides import asked, marking
from leeward.guides.forms import MarkForm
from leeward.library.guides import STAGES
from leeward.people.contact_changes import contact_changed
from leeward.people.days import today
from leeward.people.guard import with_vault


@require_http_methods(["GET", "POST"])
@with_vault
def mark(request: HttpRequest, number: int, place: int) -> HttpResponse:
    """How one step stands, for the person who is chosen. A new line each time; nothing is done in any service."""
    guide = asked.guide_of(number)
    step = asked.step_of(guide, place)
    person = asked.person_of(request)
    now = marking.standing(guide, person).get(step.said.key)
    first = {"since": today(), "state": now.state if now else None}
    form = MarkForm(request.POST if request.method == "POST" else None, initial=first)
    if request.method == "POST" and form.is_valid():
        marking.note(guide, step, form.stand, form.cleaned_data["since"], person)
        return redirect("guides:step", number, place)
    told = bool(contact_changed) and person is not None and bool(guide.channels) and STAGES[step.stage].changes
    context = {"form": form, "guide": guide, "step": step, "place": place, "person": person, "told": told}
    return render(request, "guides/mark.html", context, status=422 if form.errors else 200)
