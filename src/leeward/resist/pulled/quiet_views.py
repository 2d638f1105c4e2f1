"""About the quiet card: what brings it up, turning it off and on, and putting it away for one text."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.library.pulled import ABOUT
from leeward.resist.pulled import marks
from leeward.shell.paths import own_path

_REF = re.compile(r"(?:letter|slip|checkin|farewell)-[0-9]{1,18}")


@require_http_methods(["GET", "POST"])
def about(request: HttpRequest) -> HttpResponse:
    """What it is. POST turns it off or on."""
    if request.method == "POST":
        marks.turn(request, off="off" in request.POST)
        return redirect("resist:quiet")
    return render(request, "resist/pulled/quiet.html", {"said": ABOUT, "off": marks.is_off(request)})


@require_POST
def hide(request: HttpRequest) -> HttpResponse:
    """Not about me: the card does not come up for this text again, and the page is shown anew."""
    name = request.POST.get("name", "")
    if _REF.fullmatch(name):
        marks.hide(request, name)
    return redirect(own_path(request.POST.get("to")))
