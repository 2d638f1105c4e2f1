"""The page that says what cannot be seen, and how often the look is wrong. It needs no messages and no vault."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leeward.library.unseen import MISSED, MISTAKEN
from leeward.recognise import unseen as rows
from leeward.recognise import wording
from leeward.tactics import measured
from leeward.tactics.limits import LIMITS


@require_GET
def unseen(request: HttpRequest) -> HttpResponse:
    """The same for everybody: nothing of the person or of any message is in it."""
    found = measured.load()
    context = {
        "words": wording,
        "limits": LIMITS,
        "missed": MISSED,
        "mistaken": MISTAKEN,
        "measured": found,
        "figures": rows.figures(found),
        "danger": rows.danger_figure(found),
        "dangers": rows.dangers(found),
        "tactics": rows.tactics(found),
        "groups": rows.groups(found),
        "talk": rows.talk(found),
        "compared": rows.compared(found),
    }
    return render(request, "recognise/unseen.html", context)
