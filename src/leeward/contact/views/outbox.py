"""The outbox: write, see what all checks say, answer the last question, send with a click, see what became of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.contact import kinds
from leeward.contact.forms.outbox import YES, LastForm, PauseForm, ReasonForm, WriteForm
from leeward.contact.models import Going, Held
from leeward.contact.outbox import pausing, states, writing
from leeward.contact.outbox.states import State
from leeward.contact.work import job
from leeward.contact.work.job import Do
from leeward.library import contact as library
from leeward.people.guard import asks_first, with_vault

_REASONS = "contact_reasons"
_SHOWN = 100


@require_GET
@with_vault
def outbox(request: HttpRequest) -> HttpResponse:
    """Everything that was written here, the newest first, with what became of it."""
    known = Going.objects.select_related("person", "account").prefetch_related("events")
    rows = [(one, states.of(one)) for one in known[:_SHOWN]]
    return render(request, "contact/outbox.html", {"rows": rows, "minutes": pausing.minutes()})


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def write(request: HttpRequest) -> HttpResponse:
    """Puts a message into the outbox. Nothing is sent from this page."""
    answers = Held.objects.filter(pk=_number(request.GET.get("to", ""))).first()
    form = WriteForm(request.POST if request.method == "POST" else None, writing.can_send())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        going = writing.write(*form.chosen, given["text"], given["subject"], answers)
        return redirect("contact:going", going_id=going.pk)
    return render(request, "contact/write.html", {"form": form, "answers": answers}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def going(request: HttpRequest, going_id: int) -> HttpResponse:
    """What would go, word for word, and what all checks say; afterwards what became of it."""
    found = _going(going_id)
    seen, stands = writing.look(found), states.of(found)
    form = ReasonForm(request.POST if request.method == "POST" else None, initial={"reason": _reason(request, found)})
    if (
        request.method == "POST"
        and stands.may_be_released
        and not seen.stops
        and (not seen.needs_reason or form.is_valid())
    ):
        reason = form.cleaned_data["reason"] if seen.needs_reason else ""
        request.session[_REASONS] = {**request.session.get(_REASONS, {}), found.pk: reason}
        return redirect("contact:last", going_id=found.pk)
    open_job = any(one.arguments.get("going") == found.pk for one in job.open_jobs())
    context = {**_shown(found), "seen": seen, "form": form, "under_way": open_job, "unknown": library.UNKNOWN}
    wrong = request.method == "POST" and bool(form.errors)
    return render(request, "contact/going.html", context, status=422 if wrong else 200)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def last(request: HttpRequest, going_id: int) -> HttpResponse:
    """The last question. “Yes” and the click send it; any other answer leaves it here."""
    found = _going(going_id)
    seen, reason = writing.look(found), _reason(request, found)
    may = states.of(found).may_be_released and not seen.stops and (reason or not seen.needs_reason)
    if not may:
        return redirect("contact:going", going_id=found.pk)
    form = LastForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["judge"] != YES:
            return redirect("contact:going", going_id=found.pk)
        writing.release(found, reason)
        return redirect("contact:working", job_id=job.begin(Do.SEND, going=found.pk, number=_release(found)).pk)
    context = {**_shown(found), "form": form, "reason": reason, "lines": library.OUTBOX}
    return render(request, "contact/last.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
@asks_first
def decide(request: HttpRequest, going_id: int) -> HttpResponse:
    """What the person found, that it is not to be sent, or that what broke off is to be taken up again."""
    found, said = _going(going_id), request.POST.get("do", "")
    stands = states.of(found)
    if said in ("went", "not") and stands.state is State.UNKNOWN:
        writing.say(found, went=said == "went")
    elif said == "leave" and stands.may_be_released:
        writing.leave(found)
    elif said == "on" and stands.state is State.UNDER_WAY:
        return redirect("contact:working", job_id=job.begin(Do.SEND, going=found.pk, number=stands.number).pk)
    return redirect("contact:going", going_id=found.pk)


@require_http_methods(["GET", "POST"])
@with_vault
def pause(request: HttpRequest) -> HttpResponse:
    """How long a message lies before it goes."""
    form = PauseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        pausing.choose(form.cleaned_data["minutes"])
        return redirect("contact:outbox")
    return render(request, "contact/pause.html", {"form": form}, status=422 if form.errors else 200)


def _going(going_id: int) -> Going:
    return get_object_or_404(
        Going.objects.select_related("account", "person", "address__person", "answers"), pk=going_id
    )


def _release(found: Going) -> int:
    return states.of(found).number


def _reason(request: HttpRequest, found: Going) -> str:
    return str(request.session.get(_REASONS, {}).get(found.pk, ""))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _shown(found: Going) -> dict[str, Any]:
    return {
        "going": found,
        "stands": states.of(found),
        "kind": kinds.label(found.account.kind),
        "written_at": found.written_at.astimezone().replace(tzinfo=None),
    }
