"""All other parties, one of them, and what each way of keeping contact means."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from leeward.distance import showing
from leeward.distance.choices import ModeNumber
from leeward.distance.finding import person_or_404
from leeward.library.distance import DAYS, MODES
from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.guard import with_vault
from leeward.vault.sessions import open_vault


@require_GET
@with_vault
def everybody(request: HttpRequest) -> HttpResponse:
    """With one other party their page, else a list first."""
    others = identities.others()
    if len(others) == 1:
        return redirect("distance:distance", person_id=others[0].pk)
    return render(request, "distance/everybody.html", {"rows": showing.listed()})


@require_GET
@with_vault
def one(request: HttpRequest, person_id: int) -> HttpResponse:
    """What holds one person at a distance, on one page."""
    return render(request, "distance/person.html", showing.of(person_or_404(person_id)))


@require_GET
def meanings(request: HttpRequest) -> HttpResponse:
    """What each mode means and costs, readable by anybody."""
    rows = [(ModeKind(number.label).label, MODES[number.label]) for number in ModeNumber]
    kept = open_vault(request) is not None
    return render(request, "distance/meanings.html", {"rows": rows, "kept": kept, "evidence": DAYS["days-evidence"]})
