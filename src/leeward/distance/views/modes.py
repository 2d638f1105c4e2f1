"""Deciding how contact is meant to be: three questions, what others often choose, a decision, a look at it later."""

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.distance import choosing, deciding
from leeward.distance.choices import ModeNumber
from leeward.distance.choosing import Answers
from leeward.distance.finding import person_or_404
from leeward.distance.forms.modes import QUESTIONS, DecideForm, LookForm
from leeward.library.distance import MODES
from leeward.library.distance import QUESTIONS as ASKED
from leeward.people import identities
from leeward.people.choices import ModeKind, OrderSide
from leeward.people.guard import asks_first, with_vault
from leeward.people.models import Person

_BOTH = ["GET", "POST"]


@require_GET
@with_vault
@asks_first
def choose(request: HttpRequest, person_id: int) -> HttpResponse:
    """Where deciding begins: what holds, and the way to the questions or past them."""
    person = person_or_404(person_id)
    context = {"person": person, "mode": identities.mode(person)}
    return render(request, "distance/choose.html", context)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def question(request: HttpRequest, person_id: int, number: int) -> HttpResponse:
    """One of three. Each can be skipped."""
    person = person_or_404(person_id)
    if not 1 <= number <= len(QUESTIONS):
        raise Http404
    before = Answers() if number == 1 else deciding.answers(request.session, person)
    form = QUESTIONS[number - 1](_said(request))
    if request.method == "POST" and form.is_valid():
        deciding.answer(request.session, person, form.answers(before))
        return _onwards(person, number)
    orders = person.orders.all() if number == 2 else ()
    context = {"person": person, "form": form, "said": ASKED[number - 1], "number": number, "orders": orders}
    return render(request, "distance/question.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
@asks_first
def fits(request: HttpRequest, person_id: int) -> HttpResponse:
    """What people in a place like this often choose, and all modes with what they mean and cost."""
    person = person_or_404(person_id)
    said = deciding.with_orders(person, deciding.answers(request.session, person))
    often = choosing.often(said)
    named = {one.mode for one in often}
    rows = [(number, ModeKind(number.label).label, MODES[number.label], number.label in named) for number in ModeNumber]
    binds = said.order in ("binds", "both") or person.orders.filter(side=OrderSide.BINDS).exists()
    context = {"person": person, "often": often, "rows": rows, "binds": binds}
    return render(request, "distance/fits.html", context)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def decide(request: HttpRequest, person_id: int, code: int) -> HttpResponse:
    """From which day, why, and when to look again."""
    person = person_or_404(person_id)
    if code not in ModeNumber.values:
        raise Http404
    kind = ModeNumber(code).label
    form = DecideForm(kind, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        deciding.decide(person, form.given(), deciding.answers(request.session, person))
        deciding.answer(request.session, person, None)
        return redirect("distance:distance", person_id=person.pk)
    context = {"person": person, "form": form, "label": ModeKind(kind).label, "said": MODES[kind]}
    return render(request, "distance/decide.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
def history(request: HttpRequest, person_id: int) -> HttpResponse:
    """All decisions with their reasons, the newest first."""
    person = person_or_404(person_id)
    return render(request, "distance/history.html", {"person": person, "rows": deciding.history(person)})


@require_http_methods(_BOTH)
@with_vault
def look_again(request: HttpRequest, person_id: int) -> HttpResponse:
    """A day to look again: what was decided and why; leave it, or decide anew."""
    person = person_or_404(person_id)
    mode = identities.mode(person)
    if mode is None:
        return redirect("distance:distance", person_id=person.pk)
    form = LookForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        deciding.look_again(mode, **form.cleaned_data)
        return redirect("distance:distance", person_id=person.pk)
    context = {"person": person, "mode": mode, "form": form, "decision": getattr(mode, "decision", None)}
    return render(request, "distance/look_again.html", context, status=422 if form.errors else 200)


def _said(request: HttpRequest) -> QueryDict | None:
    """What was answered; a question that is skipped has no answer, whatever was ticked."""
    if request.method != "POST":
        return None
    return QueryDict() if "skip" in request.POST else request.POST


def _onwards(person: Person, number: int) -> HttpResponse:
    if number < len(QUESTIONS):
        return redirect("distance:question", person_id=person.pk, number=number + 1)
    return redirect("distance:fits", person_id=person.pk)
