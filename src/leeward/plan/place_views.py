"""Places: to go to, or to stay away from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leeward.people.guard import with_vault
from leeward.plan.forms import PlaceForm
from leeward.plan.models import Place


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """A new place, private unless the person says otherwise."""
    return _change(request, Place())


@require_http_methods(["GET", "POST"])
@with_vault
def change(request: HttpRequest, place_id: int) -> HttpResponse:
    """What is noted of a place."""
    return _change(request, get_object_or_404(Place, pk=place_id))


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, place_id: int) -> HttpResponse:
    """A place, deleted for good after a page that says so."""
    place = get_object_or_404(Place, pk=place_id)
    if request.method == "POST":
        place.delete()
        return redirect(_list())
    return render(request, "plan/remove_place.html", {"place": place})


def _change(request: HttpRequest, place: Place) -> HttpResponse:
    form = PlaceForm(request.POST or None, place)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect(_list())
    return render(request, "plan/place.html", {"place": place, "form": form})


def _list() -> str:
    return reverse("plan:part", args=["place"]) + "#places"
