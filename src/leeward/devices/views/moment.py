"""When to change something, and looking again each week."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.devices import outcomes, weekly
from leeward.devices.forms import moment_form
from leeward.people.days import today
from leeward.people.guard import with_vault

_ASKED = "devices_moment"


@require_http_methods(["GET", "POST"])
def moment(request: HttpRequest) -> HttpResponse:
    """May changing something now be dangerous? Nothing is kept."""
    form = moment_form(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        request.session[_ASKED] = form.answers
        return redirect("devices:advice")
    return render(request, "devices/moment.html", {"questions": form})


@require_GET
def advice(request: HttpRequest) -> HttpResponse:
    """What follows from the answers."""
    answers = request.session.get(_ASKED)
    if answers is None:
        return redirect("devices:moment")
    return render(request, "devices/advice.html", {"advice": outcomes.of_moment(answers)})


@require_http_methods(["GET", "POST"])
@with_vault
def again(request: HttpRequest) -> HttpResponse:
    """Turn the weekly line on the start page on or off; shows first what it says."""
    if request.method == "POST":
        weekly.turn(on="on" in request.POST, today=today())
        return redirect("devices:again")
    return render(request, "devices/again.html", {"is_on": weekly.is_on(), "word": weekly.WORD})
