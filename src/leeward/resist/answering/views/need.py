"""The first question of all: is an answer needed?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from leeward.resist import pasted as lying
from leeward.resist.answering import showing
from leeward.resist.answering.stopping import unless_bound


@require_GET
@unless_bound
def answer(request: HttpRequest) -> HttpResponse:
    """What in the message asks for something, and what was decided before. The default is no answer."""
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    return render(request, "resist/answering/answer.html", showing.need(request, pasted))
