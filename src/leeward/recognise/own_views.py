"""The person's own words: the request to stop, their own messages on request, and what they write for themselves."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.directory.lines import LineKind
from leeward.recognise import carrying, held, own, own_store
from leeward.recognise.forms import OwnWordsForm, StopForm
from leeward.recognise.held import Held, OnDesk
from leeward.recognise.report_views import holder_or_404, report_url, shared
from leeward.recognise.rows import Rows
from leeward.shell.context import Page
from leeward.vault.sessions import open_vault


@require_http_methods(["GET", "POST"])
def stop_notice(request: HttpRequest, prefix: str) -> HttpResponse:
    """Was this your request to stop? Nothing is taken for one until the person says so."""
    holder, report = holder_or_404(request, prefix)
    others = [] if isinstance(holder, OnDesk) else [(person.pk, person.name) for person in own_store.others()]
    form = StopForm(request.POST or None, others=others)
    if request.method == "POST" and form.is_valid():
        _say_stop(request, holder, form)
        return redirect(report_url(holder))
    rows = Rows(holder)
    candidates = [rows.quote(said) for said in report.stop_candidates]
    context = shared(holder, report) | {"form": form, "candidates": candidates, "nobody": _nobody(holder)}
    return render(request, "recognise/stop.html", context)


def _nobody(holder: Held) -> bool:
    """Whether the vault does not know yet who the other party is."""
    return not isinstance(holder, OnDesk) and not own_store.others()


def _say_stop(request: HttpRequest, holder: Held, form: StopForm) -> None:
    when = form.cleaned_data["when"]
    if isinstance(holder, OnDesk):
        desk = held.desk_of(request)
        if desk is None:
            raise Http404
        desk.stop_at, desk.asked_to_stop = when, True
    else:
        own_store.keep_stop(when, holder.report(), form.cleaned_data["whom"], day_only=form.cleaned_data["day_only"])


@require_http_methods(["GET", "POST"])
def own_messages(request: HttpRequest, prefix: str) -> HttpResponse:
    """The person's own messages, looked at only after they asked on this page. Nothing of it is kept."""
    holder, report = holder_or_404(request, prefix)
    asked = request.method == "POST"
    found = own.harsh(own_store.own_items(request, holder)) if asked else []
    country = Page(request).country
    context = shared(holder, report) | {
        "asked": asked,
        "quotes": [Rows(holder).quote(said) for said in found],
        "lines": country.of(LineKind.OWN) if country else (),
    }
    return render(request, "recognise/own.html", context)


@require_http_methods(["GET", "POST"])
def own_words(request: HttpRequest) -> HttpResponse:
    """What I saw, what I will not live with again, why I left. Each saving adds a version."""
    vault = open_vault(request)
    if vault is not None:
        carrying.carry_over(request.session, vault)
    versions = own_store.versions(request)
    newest = versions[0] if versions else None
    initial = {name: getattr(newest, name) for name in OwnWordsForm.base_fields} if newest else None
    form = OwnWordsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        own_store.save(request, form.words())
        return redirect("recognise:words")
    context = {"form": form, "newest": newest, "earlier": versions[1:], "kept": vault is not None}
    return render(request, "recognise/words.html", context)
