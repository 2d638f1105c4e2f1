"""Questions that may still be open, each settled with one click; read anew each time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.boundaries import open_questions
from leeward.boundaries.choices import Answer
from leeward.boundaries.views.parts import person_of
from leeward.people.guard import with_vault

_LONGEST = 10


@require_http_methods(["GET", "POST"])
@with_vault
def questions(request: HttpRequest, person_id: int) -> HttpResponse:
    """The newest messages, read for what needs an answer."""
    found = person_of(person_id)
    if request.method == "POST":
        _settle(request)
        return redirect("boundaries:questions", person_id=found.pk)
    context = {"person": found, "open": open_questions.open_questions(found)}
    return render(request, "boundaries/questions.html", context)


def _settle(request: HttpRequest) -> None:
    """A key that no message has does no harm: it stands for nothing."""
    key, start = request.POST.get("key", ""), request.POST.get("start", "")
    said = request.POST.get("said", "")
    known = said in Answer.values and len(key) == 64 and set(key) <= set("0123456789abcdef")
    if known and start.isascii() and start.isdigit() and len(start) < _LONGEST:
        open_questions.settle(key, int(start), Answer(said))
