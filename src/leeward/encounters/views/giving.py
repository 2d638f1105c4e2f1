"""A calendar file to take along: what goes in, what exactly others could read, then the file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.encounters import giving
from leeward.encounters.forms.files import GiveForm
from leeward.encounters.giving import Options
from leeward.library import encounters as library
from leeward.people.guard import asks_first, with_vault
from leeward.shell import downloads
from leeward.words.errors import LeewardError

_SESSION = "calendar_options"


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def choose(request: HttpRequest) -> HttpResponse:
    """What goes in. Says first what others may notice."""
    form = GiveForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        request.session[_SESSION] = form.options()
        return redirect("encounters:give_preview")
    context = {"form": form, "notices": library.NOTICES}
    return render(request, "encounters/give.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def preview(request: HttpRequest) -> HttpResponse:
    """Every title, time and place; with a click the file."""
    options: Options | None = request.session.get(_SESSION)
    if options is None:
        return redirect("encounters:give")
    error = ""
    if request.method == "POST":
        try:
            return downloads.download(giving.made(options), downloads.CALENDAR)
        except LeewardError as failure:
            error = str(failure)
    context = {"pieces": giving.preview(options), "options": options, "error": error}
    return render(request, "encounters/give_preview.html", context, status=422 if error else 200)
