"""Lists of watching apps, wherever they lie: in the open vault, else in the session's memory."""

from collections.abc import Sequence

from django.http import HttpRequest

from leeward.devices import keeping
from leeward.devices.listing import held
from leeward.devices.listing.results import WatchList
from leeward.vault.sessions import open_vault


def has_vault(request: HttpRequest) -> bool:
    """Whether there is a vault to keep things in."""
    return open_vault(request) is not None


def lists(request: HttpRequest) -> tuple[WatchList, ...]:
    """Those of the vault, else those of the session."""
    kept = keeping.lists() if has_vault(request) else ()
    return kept or held.lists(request.session)


def put(request: HttpRequest, found: Sequence[WatchList]) -> None:
    """These instead of those before; with an open vault sealed in it."""
    if has_vault(request):
        keeping.keep_lists(found)
    else:
        held.put_lists(request.session, found)
