"""What happened, without shame: notes with what led to it and what may help. Nothing is counted in a row."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library.pulled import HELPS, LETTER, SLIP
from leeward.resist.models import Slip
from leeward.resist.pulled import keeping, marks, own_days, quiet
from leeward.resist.pulled.forms import SlipForm
from leeward.resist.standing import known
from leeward.vault.sessions import open_vault


@require_GET
def slips(request: HttpRequest) -> HttpResponse:
    """All notes, the newest first; the days of one's own only where somebody opens them."""
    rows = keeping.all_of(request, Slip)
    days = own_days.number() if open_vault(request) is not None else None
    context = {"said": SLIP, "slips": rows, "days": days, "waits": keeping.waits(request)}
    return render(request, "resist/pulled/slips.html", context)


@require_http_methods(["GET", "POST"])
def write_slip(request: HttpRequest) -> HttpResponse:
    """A new note."""
    form = SlipForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("resist:slip", row_id=keeping.save(request, form.fill(Slip())).pk)
    return _form(request, form)


@require_GET
def slip(request: HttpRequest, row_id: int) -> HttpResponse:
    """One note, its words covered, and what can be done now."""
    found = _slip_or_404(request, row_id)
    binds = known(request).binds
    context = {"slip": found, "said": SLIP, "binds": binds, "quiet": quiet.card(request, found)}
    return render(request, "resist/pulled/slip.html", context | {"waits": keeping.waits(request)})


@require_http_methods(["GET", "POST"])
def edit_slip(request: HttpRequest, row_id: int) -> HttpResponse:
    """Change it."""
    found = _slip_or_404(request, row_id)
    form = SlipForm(request.POST or None, row=found)
    if request.method == "POST" and form.is_valid():
        if (form.cleaned_data["led"], form.cleaned_data["helps"]) != (found.led, found.helps):
            marks.forget(request, marks.ref(found))
        keeping.save(request, form.fill(found))
        return redirect("resist:slip", row_id=row_id)
    return _form(request, form, found)


def _slip_or_404(request: HttpRequest, row_id: int) -> Slip:
    found = keeping.one(request, Slip, row_id)
    if found is None:
        raise Http404
    return found


def _form(request: HttpRequest, form: SlipForm, found: Slip | None = None) -> HttpResponse:
    context = {"said": SLIP, "form": form, "slip": found, "helps": HELPS, "court": LETTER["court"]}
    context["kept"] = open_vault(request) is not None
    return render(request, "resist/pulled/slip_form.html", context, status=422 if form.errors else 200)
