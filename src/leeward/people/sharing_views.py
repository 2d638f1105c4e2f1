"""What was shared with whom, and asking for it back."""

from datetime import date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from leeward.people import sharing
from leeward.people.choices import SharedKind
from leeward.people.guard import with_vault
from leeward.people.helper_forms import SharedForm
from leeward.people.models import Person, Shared


@require_GET
@with_vault
def everything(request: HttpRequest) -> HttpResponse:
    """What anybody was given."""
    return render(request, "people/shared.html", {"rows": sharing.everything()})


@require_GET
@with_vault
def with_person(request: HttpRequest, person_id: int) -> HttpResponse:
    """What one person was given."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    return render(request, "people/shared.html", {"rows": sharing.with_person(found), "person": found})


@require_http_methods(["GET", "POST"])
@with_vault
def add(request: HttpRequest, person_id: int) -> HttpResponse:
    """One more thing this person was given."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    form = SharedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        sharing.note(found, given["what"], given["how"], at=_at(given["day"]), note=given["note"])
        return redirect("people:shared_with", person_id=found.pk)
    heading = f"Something {found.name} has of mine"
    return render(request, "people/form.html", {"person": found, "form": form, "heading": heading})


@require_http_methods(["GET", "POST"])
@with_vault
def later(request: HttpRequest, row_id: int) -> HttpResponse:
    """A later word about one thing: asked back, or said to be gone."""
    row = get_object_or_404(Shared.objects.select_related("person"), pk=row_id, kind=SharedKind.GIVEN)
    chosen = request.POST.get("kind", "")
    if request.method == "POST" and chosen in (SharedKind.ASKED, SharedKind.GONE):
        sharing.note_later(row, chosen, request.POST.get("note", "").strip()[:1000])
        return redirect("people:shared_with", person_id=row.person_id)
    kinds = [(kind.value, kind.label) for kind in (SharedKind.ASKED, SharedKind.GONE)]
    return render(request, "people/shared_later.html", {"row": row, "person": row.person, "kinds": kinds})


def _at(day: date | None) -> datetime | None:
    """Noon of a day whose hour nobody asked for; None where no day was given: now."""
    return timezone.make_aware(datetime.combine(day, time(12))) if day else None
