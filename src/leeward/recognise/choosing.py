"""Which conversations of the vault the counts cover. Danger flags are listed from all of them, whatever is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.history.models import Conversation, Message
from leeward.people import channels
from leeward.recognise import looks, wording
from leeward.vault.sessions import open_vault

NONE_CHOSEN = "Choose one conversation at least, or go back."


@dataclass(frozen=True, slots=True)
class Choice:
    """One conversation, how many messages it has, and whether the counts cover it."""

    pk: int
    title: str
    channel: str
    messages: int
    covered: bool


def choices(left_out: Sequence[int]) -> list[Choice]:
    """All conversations of the vault, the largest first."""
    sizes = dict(Message.objects.order_by().values_list("conversation_id").annotate(Count("id")))
    rows = [
        Choice(row.pk, row.title, channels.label(row.channel), sizes.get(row.pk, 0), row.pk not in left_out)
        for row in Conversation.objects.all()
    ]
    return sorted(rows, key=lambda row: (-row.messages, row.title, row.pk))


def covered_words() -> str:
    """“2 of 3 conversations are counted”; "" where there is nothing to choose."""
    total = Conversation.objects.count()
    if total < 2:
        return ""
    left_out = len(looks.choice())
    if not left_out:
        return f"All {wording.number(total)} conversations are counted."
    chosen = total - left_out
    verb = "is" if chosen == 1 else "are"
    return f"{wording.number(chosen)} of {wording.number(total)} conversations {verb} counted."


@require_http_methods(["GET", "POST"])
def conversations(request: HttpRequest) -> HttpResponse:
    """The person chooses; the summary is made anew."""
    if open_vault(request) is None:
        return redirect("recognise:desk")
    left_out, wrong = looks.choice(), ""
    if request.method == "POST":
        chosen = {int(value) for value in request.POST.getlist("c") if value.isdecimal() and len(value) < 16}
        left_out = [pk for pk in Conversation.objects.values_list("pk", flat=True) if pk not in chosen]
        if chosen and len(left_out) < Conversation.objects.count():
            looks.choose(left_out)
            return redirect("recognise:report")
        wrong = NONE_CHOSEN
    return render(request, "recognise/choose.html", {"choices": choices(left_out), "wrong": wrong, "words": wording})
