"""What this sub-part puts into the registries."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.resist import pasted as lying
from leeward.shell.exiting import exiting
from leeward.vault import registries
from leeward.vault.registries import Standing, StartLine, Way, ways
from leeward.vault.sessions import open_vault

_RESIST = 4
_LIES, _BOX = 12, 22  # a message that lies there waits for the person; the box is a way to begin


def register() -> None:
    """Called once, when the program starts."""
    from leeward.resist.incoming import carrying, dangers

    ways[Way.REPLY] = "resist:reply"
    registries.danger_panels.add(dangers.items)
    registries.start_lines.add(start_lines)
    registries.standings.add(standing)
    registries.carry_over.add(carrying.carry_over)
    exiting.add(_let_go)


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """A message that lies open, else the way to the box."""
    pasted = lying.of(request.session)
    if pasted is None:
        return [
            StartLine(_BOX, "A message has come", reverse("resist:reply"), "Paste it, and see what needs an answer")
        ]
    detail = "It is in your notebook" if pasted.received_id is not None else "Not kept: gone when you leave"
    return [StartLine(_LIES, "The message you pasted lies open", reverse("resist:seen"), detail)]


def standing(request: HttpRequest) -> Standing:
    """Begun once a message was kept, or lies open."""
    if lying.of(request.session) is not None:
        return Standing(_RESIST, begun=True, sentence="A message lies open.")
    return Standing(_RESIST, begun=open_vault(request) is not None and _any_kept(), sentence="You kept a message here.")


def _any_kept() -> bool:
    from leeward.resist.models import Received

    return Received.objects.exists()


def _let_go(request: HttpRequest) -> None:
    lying.clear(request.session)
