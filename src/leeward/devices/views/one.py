"""One device or account: who else can look into it. The questions work without a vault."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.devices import outcomes
from leeward.devices.forms import KINDS, DeviceForm, device_questions
from leeward.devices.models import Device
from leeward.devices.stock import has_vault
from leeward.library.devices import QUESTIONS
from leeward.people.guard import with_vault

_ASKED = "devices_asked"


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Six questions about one device. Nothing is kept; the answers are gone with the visit."""
    questions = device_questions(request.POST if request.method == "POST" else None)
    if request.method == "POST" and questions.is_valid():
        request.session[_ASKED] = questions.answers
        return redirect("devices:answer")
    return render(request, "devices/ask.html", {"questions": questions, "opened": has_vault(request)})


@require_GET
def answer(request: HttpRequest) -> HttpResponse:
    """What follows from the answers. Never that all is well."""
    answers = request.session.get(_ASKED)
    if answers is None:
        return redirect("devices:ask")
    context = {"outcome": outcomes.of_device(answers), "opened": has_vault(request)}
    return render(request, "devices/answer.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def edit(request: HttpRequest, device_id: int | None = None) -> HttpResponse:
    """A device or account with its questions."""
    device = get_object_or_404(Device, pk=device_id) if device_id else Device()
    given = request.POST if request.method == "POST" else None
    form, questions = DeviceForm(given, instance=device), device_questions(given, device.answers)
    if given is not None and form.is_valid() and questions.is_valid():
        kept = form.save(commit=False)
        kept.answers = questions.answers
        kept.save()
        return redirect("devices:one", device_id=kept.pk)
    context = {"form": form, "questions": questions, "device": device if device_id else None}
    return render(request, "devices/device_form.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
def one(request: HttpRequest, device_id: int) -> HttpResponse:
    """What is noted about it, and what follows."""
    device = get_object_or_404(Device, pk=device_id)
    named = dict(outcomes.ANSWERS)
    answers = [(line.text, named.get(device.answers.get(key, ""), "Not said")) for key, line in QUESTIONS.items()]
    context = {
        "device": device,
        "kind": dict(KINDS).get(device.kind, "") if device.kind else "",
        "outcome": outcomes.of_device(device.answers),
        "answers": answers,
    }
    return render(request, "devices/device.html", context)


@require_POST
@with_vault
def remove(_request: HttpRequest, device_id: int) -> HttpResponse:
    """Take a device out of the list, with what was noted for it."""
    get_object_or_404(Device, pk=device_id).delete()
    return redirect("devices:devices")
