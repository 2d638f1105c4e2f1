"""What this sub-part puts into the registries."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse

from leeward.people.days import today
from leeward.vault import registries
from leeward.vault.registries import Standing, StartLine, Way, ways
from leeward.vault.sessions import open_vault

LINE = "Time for yourself"
"""All that Start ever says of it, and only once the person turned it on."""

_RESIST, _PLACE = 4, 14


def register() -> None:
    """Called once, when the program starts."""
    ways[Way.AHEAD] = "resist:ahead"
    registries.start_lines.add(start_lines)
    registries.standings.add(standing)


def start_lines(request: HttpRequest) -> Sequence[StartLine]:
    """One neutral line while days that need more care last, if it was turned on."""
    if open_vault(request) is None:
        return ()
    from leeward.resist import care_days

    lasts = care_days.line_is_on() and care_days.running(today())
    return (StartLine(_PLACE, LINE, reverse("resist:care")),) if lasts else ()


def standing(request: HttpRequest) -> Standing:
    """Begun once something was written for one of the reactions."""
    begun = open_vault(request) is not None and _any_written()
    return Standing(_RESIST, begun=begun, sentence="You wrote down what you want to do.")


def _any_written() -> bool:
    from leeward.resist.models import Reaction

    return Reaction.objects.exists()
