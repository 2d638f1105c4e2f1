"""Where the person said they stand: in the session, and in the vault while one is open. The newest comes first."""

from collections.abc import Collection, Sequence

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from leeward.site.situations import SITUATIONS, Situation
from leeward.vault.models import Setting
from leeward.vault.opened import OpenVault
from leeward.vault.sessions import open_vault

_NAME = "stands"


def chosen(request: HttpRequest) -> Sequence[Situation]:
    """The situations whose paths were opened; those of the vault while one is open."""
    return [SITUATIONS[key] for key in _keys(request) if key in SITUATIONS]


def choose(request: HttpRequest, situation: Situation) -> None:
    """Remember it as the newest. Others stay."""
    key = situation.said.key
    _put(request, [key, *(other for other in _keys(request) if other != key)])


def forget(request: HttpRequest, situation: Situation) -> None:
    """Take it off the start page."""
    _put(request, [key for key in _keys(request) if key != situation.said.key])


def modes(request: HttpRequest) -> Collection[str]:
    """The plan's modes that may fit the newest situation for which there are any."""
    return next((one.modes for one in chosen(request) if one.modes), ())


def unkept(request: HttpRequest) -> bool:
    """Whether something was chosen before the notebook was opened and lies in the session only."""
    return open_vault(request) is not None and bool(request.session.get(_NAME))


def carry_over(session: SessionBase, _vault: OpenVault) -> None:
    """After "Keep this": what was chosen in this session goes into the vault. Needs it open."""
    here = session.pop(_NAME, [])
    kept = Setting.get(_NAME, [])
    if here:
        Setting.put(_NAME, [*here, *(key for key in kept if key not in here)])


def _keys(request: HttpRequest) -> list[str]:
    if open_vault(request) is not None:
        return list(Setting.get(_NAME, []))
    return list(request.session.get(_NAME, []))


def _put(request: HttpRequest, keys: list[str]) -> None:
    if keys == _keys(request):
        return
    if open_vault(request) is not None:
        Setting.put(_NAME, keys)
    else:
        request.session[_NAME] = keys
