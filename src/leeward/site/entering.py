"""What happens when a notebook was made or opened: the session gets it, and "Keep this" carries over what is there."""

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from leeward.shell.paths import own_path
from leeward.vault import sessions
from leeward.vault.models import Setting
from leeward.vault.opened import OpenVault
from leeward.vault.registries import StartLine, carry_over
from leeward.vault.sessions import open_vault

# One slip or two at your own keyboard is nothing to be told of.
_TOLD_TRIES = 3
_KEEP_TO = "keep_to"
_KEEP_FROM = "keep_from"
_LOOKS = ("country", "away", "theme")


def plan_to_keep(session: SessionBase, path: str | None, came_from: str | None = None) -> None:
    """The person said "Keep this" and goes on at `path` then, or with "Not now" back to where they came from.

    That is `path` too, unless it is named: a page that needs a notebook would only lead to the door again.
    """
    session[_KEEP_TO] = own_path(path)
    session[_KEEP_FROM] = own_path(came_from or path)


def turn_back(session: SessionBase, came_from: str | None) -> str:
    """The person said "Not now" at the door: nothing is to be kept. Gives the page they came from, or Start."""
    session.pop(_KEEP_TO, None)
    kept_from = session.pop(_KEEP_FROM, None)
    return own_path(came_from or kept_from)


def keeps(session: SessionBase) -> bool:
    """Whether the person is on the way of "Keep this"."""
    return _KEEP_TO in session


def enter(session: SessionBase, vault: OpenVault, path: str | None = None) -> str:
    """Attach the vault to the session and give the path to go on to. Carries over only after "Keep this"."""
    sessions.attach(session, vault)
    with vault.use():
        for name in _LOOKS:
            _settle(session, name)
    if not keeps(session):
        return own_path(path)
    return carry(session, vault)


def notices(request: HttpRequest) -> list[StartLine]:
    """What a person should know since their vault was last opened: tries with a wrong key, and what was mended."""
    vault = open_vault(request)
    if vault is None:
        return []
    said = list(vault.notices)
    if vault.wrong_tries_before >= _TOLD_TRIES:
        said.insert(
            0, f"A wrong passphrase was tried {vault.wrong_tries_before} times before you opened this notebook."
        )
    return [StartLine(0, sentence, None) for sentence in said]


def carry(session: SessionBase, vault: OpenVault) -> str:
    """Move into the vault what lies in the session, and give the path the person came from."""
    back = own_path(session.pop(_KEEP_TO, None))
    session.pop(_KEEP_FROM, None)
    with vault.use():
        for callback in carry_over:
            callback(session, vault)
    return back


def _settle(session: SessionBase, name: str) -> None:
    """What the vault says counts; what was chosen before it was there is put into it."""
    kept = Setting.get(name, None)
    if kept is not None:
        session[name] = kept
    elif name in session:
        Setting.put(name, session[name])
