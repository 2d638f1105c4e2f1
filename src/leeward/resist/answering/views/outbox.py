"""An answer that is finished goes into the outbox, where it lies. Nothing is sent by it."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leeward.contact.outbox import writing
from leeward.people.guard import asks_first, with_vault
from leeward.resist.answering import cooling, judged, outgoing, own_limits, showing, stopping
from leeward.resist.answering.outbox_form import OutboxForm
from leeward.resist.answering.own_limits import Message
from leeward.resist.answering.stopping import unless_bound
from leeward.resist.answering.views.drafting import found
from leeward.resist.answering.work import Work


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
@unless_bound
def outbox(request: HttpRequest, draft_id: int) -> HttpResponse:
    """To whom and by which account; a POST lays the words into the outbox as they stand, and shows them there."""
    one = found(request, draft_id)
    known = stopping.around(request, one.person)
    out = outgoing.of(request, one, known)
    if out is None or not out.ways or not _finished(request, one):
        return redirect(f"{reverse('resist:draft', args=[draft_id])}#ready")
    held = outgoing.held_of(one)
    form = OutboxForm(request.POST if request.method == "POST" else None, out.ways, held)
    if request.method == "POST" and form.is_valid():
        going = writing.write(*form.chosen, one.text, form.cleaned_data["subject"], held)
        return redirect("contact:going", going_id=going.pk)
    own = own_limits.of(known.person, Message(channel=_channel(out)), datetime.now(UTC))
    context = {"work": one, "form": form, "out": out, "known": known, "own": own}
    return render(request, "resist/answering/outbox.html", context, status=422 if form.errors else 200)


def _finished(request: HttpRequest, one: Work) -> bool:
    """Whether its words could be copied now."""
    looked = judged.look(one.text, showing.around(request, one))
    return not one.is_over and looked.can_be_copied and not cooling.runs(one.wait_until, datetime.now(UTC))


def _channel(out: outgoing.Out) -> str:
    """The way by which it would go, where there is one only."""
    channels = {address.channel for _, address in out.ways.values()}
    return channels.pop() if len(channels) == 1 else ""
