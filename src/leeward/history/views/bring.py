"""Choosing a file, saying whose it is, keeping it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leeward.history import asking, keeping, laying, looking
from leeward.history import desk as desks
from leeward.history.asking import Asking
from leeward.history.desk import Lying
from leeward.history.forms import ConfirmForm
from leeward.readers.registry import READERS
from leeward.vault.registries import Way, way
from leeward.vault.sessions import open_vault
from leeward.words.errors import LeewardError


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Choose one or more files. Says first what an export does and what others may notice."""
    error = None
    if request.method == "POST":
        try:
            return _lay_down(request)
        except LeewardError as failure:
            error = str(failure)
            desks.clear(request.session)
    context = {"error": error, "notes": [reader.notes for reader in READERS], "kept": open_vault(request) is not None}
    return render(request, "history/choose.html", context, status=422 if error else 200)


@require_http_methods(["GET", "POST"])
def sample(request: HttpRequest) -> HttpResponse:
    """Lays a made-up history on the desk, so that a newcomer can look around first."""
    from leeward.tactics.sample import sample_source

    desk = desks.put(request.session, [Lying(sample_source())], sample=True)
    look = looking.look(desk)
    desk.me = frozenset(name for name in look.senders if name == "Ada")
    desk.them = frozenset(look.senders) - desk.me
    desk.confirmed = True
    return redirect(way(Way.LOOK))


@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """One question a page: which name is yours, which the other party's, how dates are read, the stop."""
    desk = desks.of(request.session)
    if desk is None:
        return redirect("history:choose")
    look = desk.look or looking.look(desk)
    asked = Asking(desk, request.GET.get("n", ""))
    form = ConfirmForm(desk, look, asked.step, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        form.settle(desk)
        return redirect(Asking(desk, asked.number).leads_to())
    context = {"form": form, "desk": desk, "asking": asked}
    return render(request, "history/confirm.html", context, status=422 if form.errors else 200)


@require_POST
def put_away(request: HttpRequest) -> HttpResponse:
    """Takes the files off the desk; nothing of them stays."""
    desks.clear(request.session)
    return redirect("history:overview")


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what lies on the desk: into the open vault, or first to where one is made."""
    desk, vault = desks.of(request.session), open_vault(request)
    if desk is not None and not desk.confirmed:
        return redirect("history:confirm")
    if vault is None:
        return redirect(f"{way(Way.KEEP)}?to={reverse('history:progress')}&from={reverse('history:overview')}")
    keeping.keep(request.session, vault)
    return redirect("history:progress")


def _lay_down(request: HttpRequest) -> HttpResponse:
    files = request.FILES.getlist("files")
    lying = [Lying(file.source, file.pending) for file in files]  # type: ignore[attr-defined]
    desk = desks.put(request.session, laying.together(lying))
    if open_vault(request) is not None:
        asking.take_known_order(desk)
    looking.look(desk)
    asking.take_owner(desk, vault=open_vault(request) is not None)
    return redirect("history:confirm")
