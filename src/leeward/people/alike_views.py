"""Who may be the same person: asked, one pair after the other, and the answer is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from leeward.people import suggesting
from leeward.people.change_views import number_in
from leeward.people.guard import with_vault
from leeward.people.models import Person


@require_GET
@with_vault
def alike(request: HttpRequest) -> HttpResponse:
    """Pairs with the reason why they are asked about."""
    return render(request, "people/alike.html", {"suggestions": suggesting.suggestions()})


@require_POST
@with_vault
def not_same(request: HttpRequest, person_id: int) -> HttpResponse:
    """The chosen person is somebody else than this one."""
    one = get_object_or_404(Person, pk=person_id, merged_into=None)
    two = get_object_or_404(Person, pk=number_in(request.POST.get("other", "")), merged_into=None)
    suggesting.not_same(one, two)
    return redirect("people:alike")
