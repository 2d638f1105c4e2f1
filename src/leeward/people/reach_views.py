"""How somebody is reached, and whether the other party can see it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.people import reaching
from leeward.people.choices import Seen
from leeward.people.guard import with_vault
from leeward.people.helper_forms import ReachForm
from leeward.people.models import Address, Person
from leeward.words.errors import LeewardError


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest, person_id: int) -> HttpResponse:
    """A number, an address, an account."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    form = ReachForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            if given["value"]:
                reaching.add(found, given["value"], given["channel"], given["seen"])
            return redirect("people:person", person_id=found.pk)
        except LeewardError as error:
            form.add_error("value", str(error))
    heading = f"How to reach {found.name}"
    return render(request, "people/form.html", {"person": found, "form": form, "heading": heading})


@require_http_methods(["GET", "POST"])
@with_vault
def address(request: HttpRequest, person_id: int, address_id: int) -> HttpResponse:
    """Whether the other party can see what arrives at one of them."""
    found = get_object_or_404(Address.objects.select_related("person"), pk=address_id, person__id=person_id)
    given = request.POST.get("seen", "")
    if request.method == "POST" and given in Seen.values:
        reaching.set_seen(found, given)
        return redirect("people:person", person_id=person_id)
    context = {"address": found, "person": found.person, "choices": Seen.choices, "can_go": reaching.can_go(found)}
    return render(request, "people/address.html", context)


@require_POST
@with_vault
def take_out(request: HttpRequest, person_id: int, address_id: int) -> HttpResponse:
    """Deletes one that nothing rests on; the page with the button says so."""
    found = get_object_or_404(Address.objects.select_related("person"), pk=address_id, person__id=person_id)
    try:
        reaching.take_out(found)
    except LeewardError as error:
        context = {"person": found.person, "sentence": str(error)}
        return render(request, "people/refused.html", context, status=422)
    return redirect("people:person", person_id=person_id)
