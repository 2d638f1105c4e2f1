"""What orders are, by place, and whether to ask for one. For anybody, without a notebook too."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leeward.library import orders as library


@require_GET
def place(request: HttpRequest, key: str) -> HttpResponse:
    """What orders are called in one place and what they do, each line with where it was read."""
    found = library.PLACES.get(key)
    if found is None:
        raise Http404
    return render(request, "orders/place.html", {"place": found})


@require_GET
def asking(request: HttpRequest) -> HttpResponse:
    """Should I ask for one: what it can do and what not, what it may cost, whom to ask first."""
    return render(request, "orders/asking.html", {"asking": library.ASKING, "places": library.PLACES.values()})
