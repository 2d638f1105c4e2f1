"""Who knows, who must not, and who should hear it from the person first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.people import helpers, knowing, telling
from leeward.people.change_views import number_in
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.people.models import Person
from leeward.words.errors import LeewardError


@require_GET
@with_vault
def circle(request: HttpRequest) -> HttpResponse:
    """Who knows and who must not, apart from each other."""
    return render(request, "people/circle.html", {"circle": knowing.circle()})


@require_http_methods(["GET", "POST"])
@with_vault
def first(request: HttpRequest) -> HttpResponse:
    """Who should hear it from the person first, in order. A POST adds somebody at the end."""
    if request.method == "POST":
        found = get_object_or_404(Person, pk=number_in(request.POST.get("who", "")), merged_into=None)
        try:
            telling.add(found)
        except LeewardError as error:
            return render(request, "people/refused.html", {"person": found, "sentence": str(error)}, status=422)
        return redirect("people:first")
    order = telling.in_order()
    left = [one for one in helpers.helpers() if one not in order]
    return render(request, "people/first.html", {"order": order, "left": left})


@require_POST
@with_vault
def change(request: HttpRequest, person_id: int) -> HttpResponse:
    """One of the list: up, down, told today, not told, or out of it."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    match request.POST.get("do"):
        case "up" | "down" as direction:
            telling.move(found, up=direction == "up")
        case "told":
            telling.told(found, today())
        case "untold":
            telling.told(found, None)
        case "out":
            telling.leave_out(found)
    return redirect("people:first")
