"""When the person feels pulled back: a pause first, then ways on. All of it can be read without a vault."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from leeward.directory.lines import Line, LineKind
from leeward.library import faq
from leeward.library import pulled as library
from leeward.recognise import carrying, own_store
from leeward.recognise.own import OwnWords
from leeward.resist.pulled import calling, keeping, pausing
from leeward.resist.pulled.forms import PauseForm, ReasonForm
from leeward.shell.context import Page
from leeward.vault.sessions import open_vault


def now() -> datetime:
    """The clock of this device, without a zone."""
    return datetime.now().astimezone().replace(tzinfo=None)


@require_http_methods(["GET", "POST"])
def pulled(request: HttpRequest) -> HttpResponse:
    """How long to wait; nothing else is asked."""
    form = PauseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        pausing.begin(request.session, form.cleaned_data["minutes"], now())
        return redirect("resist:pause")
    context = {"said": library, "minutes": pausing.MINUTES}
    return render(request, "resist/pulled/pulled.html", context, status=422 if form.errors else 200)


@require_GET
def pause(request: HttpRequest) -> HttpResponse:
    """Slow breath, six lines, and until when. It ends by itself: the page only says so when it is looked at."""
    running = pausing.running(request.session)
    if running is None:
        return redirect("resist:pulled")
    context = {"said": library, "pause": running, "over": running.over(now())}
    return render(request, "resist/pulled/pause.html", context)


@require_GET
def onwards(request: HttpRequest) -> HttpResponse:
    """What would help now."""
    pausing.end(request.session)
    reading = [faq.CARDS[key] for key in library.READING]
    context = {"said": library, "ways": library.WAYS, "reading": reading, "waits": keeping.waits(request)}
    return render(request, "resist/pulled/onwards.html", context)


@require_http_methods(["GET", "POST"])
def reasons(request: HttpRequest) -> HttpResponse:
    """The person's own words on why they left, covered; written here where there are none."""
    vault = open_vault(request)
    if vault is not None:
        carrying.carry_over(request.session, vault)
    versions = own_store.versions(request)
    newest = versions[0] if versions else None
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        own_store.save(request, _with_reason(newest, form.cleaned_data["why_left"]))
        return redirect("resist:reasons")
    earlier = [one for one in versions[1:] if one.why_left]
    context = {"said": library.REASONS, "newest": newest, "earlier": earlier, "form": form, "kept": _kept(request)}
    return render(request, "resist/pulled/reasons.html", context, status=422 if form.errors else 200)


@require_GET
def person(request: HttpRequest) -> HttpResponse:
    """People and their numbers, one tap each; and the lines of the country."""
    people = calling.people() if _kept(request) else ()
    context = {"said": library.PERSON, "people": people, "lines": _lines(request), "kept": _kept(request)}
    return render(request, "resist/pulled/person.html", context)


def _kept(request: HttpRequest) -> bool:
    return open_vault(request) is not None


def _with_reason(newest: OwnWords | None, why: str) -> OwnWords:
    """A new version in which only this part is another one."""
    saw, not_again = (newest.saw, newest.not_again) if newest else ("", "")
    return OwnWords(saw, not_again, why, timezone.now())


def _lines(request: HttpRequest) -> list[Line]:
    country = Page(request).country
    if country is None:
        return []
    despair = next((line for line in country.of(LineKind.DESPAIR) if line.number), None)
    return [line for line in (country.first, despair) if line is not None]
