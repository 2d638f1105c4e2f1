"""Who is who: the list, and one person with what is noted about them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.people import changes, helpers, identities, knowing, roles_kept, suggesting
from leeward.people.choices import Role
from leeward.people.forms import PersonForm
from leeward.people.guard import with_vault
from leeward.people.models import Person
from leeward.words.errors import LeewardError


@require_GET
@with_vault
def people(request: HttpRequest) -> HttpResponse:
    """Everybody, those who help first."""
    context = {"everybody": knowing.everybody(), "change": changes.newest(), "alike": suggesting.suggestions()}
    return render(request, "people/people.html", context)


@require_GET
@with_vault
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """One person. Somebody merged into another leads there."""
    found = get_object_or_404(Person, pk=person_id)
    if found.merged_into_id:
        return redirect("people:person", person_id=found.merged_into_id)
    context = {
        "person": found,
        "mode": identities.mode(found),
        "notice": identities.stop_notice(found),
        "others": identities.may_be(found),
        "held": roles_kept.held(found),
        "reach": helpers.ways_to_reach(found),
        "friend": found.role == Role.THIRD and not found.writes_for_other,
    }
    return render(request, "people/person.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def edit(request: HttpRequest, person_id: int) -> HttpResponse:
    """Name, role and note."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    form = PersonForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("people:person", person_id=_save(form).pk)
        except LeewardError as error:
            form.add_error("role", str(error))
    return render(request, "people/form.html", {"person": found, "form": form, "heading": f"About {found.name}"})


def _save(form: PersonForm) -> Person:
    role, writes = form.cleaned_data["role"], form.cleaned_data["writes_for_other"]
    found = form.save(commit=False)
    found.save(update_fields=["name", "note"])
    found.refresh_from_db(fields=["role"])  # the form has changed it in memory; `set_role` must see what it was
    settled = identities.set_role(found, role)
    identities.set_writes_for_other(settled, writes=writes)
    return settled
