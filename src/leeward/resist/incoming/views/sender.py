"""Who sent a message: one click on a name, and back to the page it was asked on."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from leeward.people import identities
from leeward.people.guard import with_vault
from leeward.resist import pasted as lying
from leeward.resist import senders
from leeward.resist.models import Received
from leeward.shell.paths import own_path


@require_POST
@with_vault
def say_sender(request: HttpRequest) -> HttpResponse:
    """Of the message that lies open."""
    if lying.of(request.session) is None:
        return redirect("resist:reply")
    return _said(request, None, reverse("resist:seen"))


@require_POST
@with_vault
def say_kept_sender(request: HttpRequest, received_id: int) -> HttpResponse:
    """Of a kept one."""
    found = get_object_or_404(Received, pk=received_id)
    return _said(request, found.pk, reverse("resist:kept", args=[found.pk]))


def _said(request: HttpRequest, received_id: int | None, page: str) -> HttpResponse:
    """Names that are not there any more change nothing."""
    named = request.POST.get("person", "")
    person = next((one for one in identities.others() if str(one.pk) == named), None)
    if person is not None:
        senders.say(request, person, received_id)
    return redirect(own_path(request.POST.get("to") or page))
