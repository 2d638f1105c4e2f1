"""Rest until a day, and its end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.distance import resting
from leeward.distance.finding import pause_or_404, person_or_404
from leeward.distance.forms.modes import RestForm
from leeward.people.guard import with_vault


@require_http_methods(["GET", "POST"])
@with_vault
def rest(request: HttpRequest, person_id: int) -> HttpResponse:
    """Let all of this rest until a day."""
    person = person_or_404(person_id)
    form = RestForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        resting.rest(person, **form.cleaned_data)
        return redirect("distance:distance", person_id=person.pk)
    return render(request, "distance/rest.html", {"person": person, "form": form}, status=422 if form.errors else 200)


@require_POST
@with_vault
def end(_request: HttpRequest, person_id: int, pause_id: int) -> HttpResponse:
    """The rest is over from today on."""
    pause = pause_or_404(person_id, pause_id)
    resting.end(pause)
    return redirect("distance:distance", person_id=pause.person_id)
