"""Out of sight: what brings it all back, by kind, with what the other party may notice. Nothing changes elsewhere."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library.pulled import KINDS, SIGHT
from leeward.people.days import today
from leeward.resist.models import Muted
from leeward.resist.pulled import keeping
from leeward.resist.pulled.forms import MutedForm
from leeward.vault.sessions import open_vault


@require_GET
def muted(request: HttpRequest) -> HttpResponse:
    """What is noted, and the kinds."""
    context = {
        "said": SIGHT,
        "kinds": KINDS,
        "rows": keeping.all_of(request, Muted),
        "waits": keeping.waits(request),
    }
    return render(request, "resist/pulled/muted.html", context)


@require_http_methods(["GET", "POST"])
def mute(request: HttpRequest, kind: str) -> HttpResponse:
    """One kind: what may help, what may be noticed, and a line of one's own."""
    if kind not in KINDS:
        raise Http404
    form = MutedForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        keeping.save(request, Muted(kind=kind, text=form.cleaned_data["text"]))
        return redirect("resist:muted")
    context = {"said": SIGHT, "kind": KINDS[kind], "form": form, "kept": open_vault(request) is not None}
    return render(request, "resist/pulled/mute.html", context, status=422 if form.errors else 200)


@require_POST
def mark_muted(request: HttpRequest, row_id: int) -> HttpResponse:
    """It is out of sight, or not yet."""
    found = keeping.one(request, Muted, row_id)
    if found is None:
        raise Http404
    found.done_on = None if "off" in request.POST else today()
    keeping.save(request, found)
    return redirect("resist:muted")
