"""The list of watching apps: choosing a file, or fetching it after a page said from where."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.devices import bringing, stock
from leeward.devices.forms import ListForm
from leeward.devices.listing.fetching import ADDRESSES
from leeward.library.devices import FETCHING
from leeward.people.days import today
from leeward.words.errors import LeewardError


@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """The file with the list."""
    form, error = ListForm(request.POST if request.method == "POST" else None), None
    if request.method == "POST" and form.is_valid():
        try:
            given = [file.source for file in request.FILES.getlist("files")]  # type: ignore[attr-defined]
            stock.put(request, bringing.from_files(given, form.cleaned_data["got_on"]).lists)
        except LeewardError as refusal:
            error = str(refusal)
        else:
            return redirect("devices:apps")
    context = {"form": form, "error": error, "addresses": ADDRESSES.values()}
    return render(request, "devices/list.html", context, status=422 if error or form.errors else 200)


@require_http_methods(["GET", "POST"])
def fetch(request: HttpRequest) -> HttpResponse:
    """Says from where and who sees it; the click fetches."""
    error = None
    if request.method == "POST":
        try:
            brought = bringing.fetched(today())
        except LeewardError as refusal:
            error = str(refusal)
        else:
            stock.put(request, brought.lists)
            request.session["devices_refusals"] = brought.refusals
            return redirect("devices:apps")
    context = {"error": error, "addresses": ADDRESSES.values(), "said": FETCHING}
    return render(request, "devices/fetch.html", context, status=422 if error else 200)
