"""Time stamps: the service the person chooses, and asking it once, on a click."""

from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.evidence import showing
from leeward.evidence.errors import AddressWrong, CertificateUnclear
from leeward.evidence.forms import ServiceForm
from leeward.evidence.models import Checkpoint, Stamp
from leeward.evidence.stamping import kept
from leeward.people.guard import with_vault
from leeward.shell import downloads

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@with_vault
def service(request: HttpRequest) -> HttpResponse:
    """Choose a service, or turn stamps off. Asks nobody."""
    if request.method == "POST" and request.POST.get("off"):
        kept.turn_off()
        return redirect("evidence:evidence")
    chosen = kept.service()
    first = {"address": chosen.address, "roots": chosen.roots} if chosen else {}
    form = ServiceForm(request.POST if request.method == "POST" else None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            kept.choose(**form.cleaned_data)
        except AddressWrong as error:
            form.add_error("address", str(error))
        except CertificateUnclear as error:
            form.add_error("roots", str(error))
        else:
            return redirect("evidence:evidence")
    context = {"form": form, "chosen": chosen}
    return render(request, "evidence/service.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
def stamp(request: HttpRequest, number: int) -> HttpResponse:
    """Says what leaves this device and to whom; a POST asks once."""
    row, chosen = get_object_or_404(Checkpoint, pk=number), kept.service()
    if chosen is None:
        return redirect("evidence:service")
    if request.method == "POST":
        kept.ask_for(row, chosen)
        return redirect("evidence:state", number=number)
    parts = urlsplit(chosen.address)
    context = {"state": showing.state(row), "service": chosen, "host": parts.hostname, "open": parts.scheme == "http"}
    return render(request, "evidence/stamp.html", context)


@require_POST
@with_vault
def token(_request: HttpRequest, number: int, stamp_id: int) -> HttpResponse:
    """The whole answer of the service as a file."""
    row = get_object_or_404(Stamp, pk=stamp_id)
    if row.checkpoint_id != number:
        raise Http404
    return downloads.download(bytes(row.answer), downloads.Name(f"{row.pk}.tsr", "application/octet-stream"))
