"""What is added to a post: a note, who saw it, a report and what came of it. Nothing is changed, nobody is told."""

from collections.abc import Callable

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from leeward.captures.forms import AnswerForm, NoteForm, ReportForm, SeenByForm
from leeward.captures.models import Answer, Capture, LoggedRow, Note, Report, SeenBy
from leeward.library import captures as library
from leeward.people.days import today
from leeward.people.guard import asks_first, with_vault

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@with_vault
def note(request: HttpRequest, capture_id: int) -> HttpResponse:
    """A note beside what was written before."""
    return _add(request, capture_id, NoteForm, Note, {"heading": "Add a note"})


@require_http_methods(_BOTH)
@with_vault
def seen_by(request: HttpRequest, capture_id: int) -> HttpResponse:
    """Somebody who saw the post."""
    lead = "Names of people who told you that they saw it. Ask before you give a name to anybody."
    return _add(request, capture_id, SeenByForm, SeenBy, {"heading": "Note who saw it", "lead": lead})


@require_http_methods(_BOTH)
@with_vault
@asks_first
def report(request: HttpRequest, capture_id: int) -> HttpResponse:
    """The post was reported. Nothing is reported from here."""
    capture = get_object_or_404(Capture, pk=capture_id)
    form = _form(request, ReportForm)
    if request.method == "POST" and form.is_valid():
        _keep(lambda: Report.objects.create(capture=capture, **form.cleaned_data))
        return redirect("captures:capture", capture_id=capture.pk)
    context = {"capture": capture, "form": form, "lines": library.REPORT}
    return render(request, "captures/report.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def answer(request: HttpRequest, capture_id: int, report_id: int) -> HttpResponse:
    """What came of a report."""
    row = get_object_or_404(Report, pk=report_id, capture=get_object_or_404(Capture, pk=capture_id))
    form = _form(request, AnswerForm)
    if request.method == "POST" and form.is_valid():
        _keep(lambda: Answer.objects.create(report=row, **form.cleaned_data))
        return redirect("captures:capture", capture_id=capture_id)
    context = {"capture": row.capture, "form": form, "heading": f"What came of it: {row.to}"}
    return render(request, "captures/form.html", context, status=422 if form.errors else 200)


def _add(
    request: HttpRequest, capture_id: int, kind: type[forms.Form], model: type[Note | SeenBy], said: dict[str, str]
) -> HttpResponse:
    capture = get_object_or_404(Capture, pk=capture_id)
    form = _form(request, kind)
    if request.method == "POST" and form.is_valid():
        _keep(lambda: model.objects.create(capture=capture, **form.cleaned_data))
        return redirect("captures:capture", capture_id=capture.pk)
    context = {"capture": capture, "form": form, **said}
    return render(request, "captures/form.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, kind: type[forms.Form]) -> forms.Form:
    begun = {"on": today()}
    return kind(request.POST) if request.method == "POST" else kind(initial=begun)


@transaction.atomic
def _keep(create: Callable[[], LoggedRow]) -> None:
    create()
