"""Sessions in memory, and the vault each of them may have. Nothing of a session is ever on the disk.

Values may be any Python object; they are not copied, so two requests of one session share them. When a session ends,
by hand or because nobody used it, each value that has a method `discard` is told, so that what it holds goes too.
"""

import contextlib
import threading
import time
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import CreateError, SessionBase
from django.http import HttpRequest

from leeward.vault import jobs, opened
from leeward.vault.opened import OpenVault

_VAULT = "vault"

# The data of each session, and when it ends (seconds as of time.time()).
_sessions: dict[str, tuple[dict[str, Any], float]] = {}
_mutex = threading.RLock()


class SessionStore(SessionBase):
    """Django's session engine. A session that was ended stays ended: a request still under way cannot save it."""

    def load(self) -> dict[str, Any]:
        with _mutex:
            data, ends = _sessions.get(self.session_key or "", ({}, 0.0))
            if ends > time.time():
                _sessions[self.session_key or ""] = (data, max(ends, time.time() + settings.SESSION_COOKIE_AGE))
                return dict(data)
        self.delete()
        self._session_key = None
        return {}

    def exists(self, session_key: str) -> bool:
        with _mutex:
            return session_key in _sessions

    def create(self) -> None:
        self.clear_expired()
        while True:
            self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:  # noqa: FBT001, FBT002, Django's signature
        if self.session_key is None:
            self.create()
            return
        data = dict(self._get_session(no_load=must_create))  # type: ignore[attr-defined]
        with _mutex:
            if must_create and self.session_key in _sessions:
                raise CreateError
            if must_create or self.session_key in _sessions:
                _sessions[self.session_key] = (data, time.time() + self.get_expiry_age())

    def delete(self, session_key: str | None = None) -> None:
        with _mutex:
            data, _ = _sessions.pop(session_key or self.session_key or "", ({}, 0.0))
        _discard(data)

    def cycle_key(self) -> None:
        """Another key for the same session; what lies in it is not told."""
        with _mutex:
            data = self._get_session()  # type: ignore[attr-defined]
            _sessions.pop(self.session_key or "", None)
            self.create()
            self._session_cache = data

    @classmethod
    def clear_expired(cls) -> None:
        """End the sessions that nobody used for `SESSION_COOKIE_AGE` seconds, or whose own time is over."""
        now = time.time()
        with _mutex:
            over = [_sessions.pop(key) for key in [key for key, (_, ends) in _sessions.items() if ends <= now]]
        for data, _ in over:
            _discard(data)


def attach(session: SessionBase, vault: OpenVault) -> None:
    """From now on this session works in `vault`. Its key changes, so that a key seen before is worth nothing.

    Jobs of the vault that were cut off go on from here.
    """
    session.cycle_key()
    session[_VAULT] = vault
    session.save()
    vault.touch()
    with vault.use():
        jobs.resume_all()


def vault_of(session: SessionBase) -> OpenVault | None:
    """The vault of this session while it is open."""
    vault = session.get(_VAULT)
    return vault if isinstance(vault, OpenVault) and vault.is_open else None


def open_vault(request: HttpRequest) -> OpenVault | None:
    """The vault this request works in, as the middleware found it; None for a request that never passed there."""
    vault: OpenVault | None = getattr(request, "vault", None)
    return vault


def end_sessions(vault_id: str) -> int:
    """End every session of this vault, with all that lies in it; returns how many there were."""
    with _mutex:
        keys = [key for key, (data, _) in _sessions.items() if getattr(data.get(_VAULT), "id", None) == vault_id]
        over = [_sessions.pop(key) for key in keys]
    for data, _ in over:
        _discard(data)
    return len(over)


def _discard(data: dict[str, Any]) -> None:
    for value in data.values():
        with contextlib.suppress(Exception):  # one that fails does not keep the others
            getattr(value, "discard", _nothing)()


def _nothing() -> None:
    """What a value without `discard` does."""


def _end_sessions_of(vault: OpenVault) -> None:
    end_sessions(vault.id)


opened.on_every_lock(_end_sessions_of)
