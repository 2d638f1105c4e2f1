"""How far the person is with the check: the rows noted for each item, and the platforms they chose."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.http import HttpRequest

from leeward.devices.models import Check
from leeward.devices.stock import has_vault
from leeward.library.devices import PLATFORMS
from leeward.vault.models import Setting

_PLATFORMS = "devices_platforms"


def checks() -> Mapping[str, Sequence[Check]]:
    """All rows by the key of their item. Needs an open vault."""
    found = defaultdict(list)
    for check in Check.objects.select_related("device"):
        found[check.key].append(check)
    return found


def platforms(request: HttpRequest) -> tuple[str, ...]:
    """The platforms the person chose; none means that all are shown."""
    chosen = Setting.get(_PLATFORMS, []) if has_vault(request) else request.session.get(_PLATFORMS, [])
    return tuple(key for key in PLATFORMS if key in chosen)


def choose(request: HttpRequest, keys: Sequence[str]) -> None:
    """Kept with a vault, else for this visit."""
    chosen = [key for key in PLATFORMS if key in keys]
    if has_vault(request):
        Setting.put(_PLATFORMS, chosen)
    else:
        request.session[_PLATFORMS] = chosen
