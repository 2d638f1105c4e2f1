"""What the person said of the quiet card: off altogether, or not about them in one text. From the vault or the session.

A text is named by its kind and number ("letter-3"); no words of it are kept here.
"""

from collections.abc import MutableMapping
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from leeward.vault.models import Setting
from leeward.vault.sessions import open_vault

_OFF = "quiet_off"
_HIDDEN = "quiet_hidden"


def ref(row: Model) -> str:
    """How a text is named here."""
    return f"{row._meta.model_name}-{row.pk}"


def is_off(request: HttpRequest) -> bool:
    """Whether the person turned the card off."""
    return bool(_get(request, _OFF))


def turn(request: HttpRequest, *, off: bool) -> None:
    """Turn the card off or on again."""
    _put(request, _OFF, off)


def is_hidden(request: HttpRequest, name: str) -> bool:
    """Whether the card was put away for this text."""
    return name in (_get(request, _HIDDEN) or ())


def hide(request: HttpRequest, name: str) -> None:
    """The text is not about the person, or the card is not wanted there."""
    _put(request, _HIDDEN, sorted({*(_get(request, _HIDDEN) or ()), name}))


def forget(request: HttpRequest, name: str) -> None:
    """The text was changed or is gone: the card may come up again."""
    if is_hidden(request, name):
        _put(request, _HIDDEN, [one for one in _get(request, _HIDDEN) if one != name])


def carry(session: MutableMapping[str, Any], before: str, after: str) -> None:
    """The text of this name in the session is the one of that name in the open vault now."""
    if before in session.get(_HIDDEN, ()):
        Setting.put(_HIDDEN, sorted({*Setting.get(_HIDDEN, []), after}))


def settle(session: MutableMapping[str, Any]) -> None:
    """What was said without a vault holds in the open one too; nothing of it is left in the session."""
    session.pop(_HIDDEN, None)
    off = session.pop(_OFF, None)
    if off is not None and Setting.get(_OFF, None) is None:
        Setting.put(_OFF, off)


def _get(request: HttpRequest, name: str) -> Any:
    return Setting.get(name, None) if open_vault(request) is not None else request.session.get(name)


def _put(request: HttpRequest, name: str, value: Any) -> None:
    if open_vault(request) is not None:
        Setting.put(name, value)
    else:
        request.session[name] = value
