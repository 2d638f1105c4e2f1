import gc
import threading
import time
import weakref

import pytest
from django.http import HttpRequest

from leeward.vault import sessions
from leeward.vault.sessions import SessionStore


class Desk:
    """Anything at all may lie in a session."""

    def __init__(self):
        self.lock = threading.Lock()


def test_any_object_is_there_again_and_is_the_same():
    desk = Desk()
    session = SessionStore()
    session["desk"] = desk
    session.save()
    assert SessionStore(session.session_key)["desk"] is desk


def test_an_unknown_or_made_up_key_is_a_new_session():
    session = SessionStore("a" * 32)
    assert dict(session.items()) == {}
    assert session.session_key is None
    session["a"] = 1
    session.save()
    assert session.session_key != "a" * 32


def test_a_session_ends_when_its_time_is_over(monkeypatch):
    session = SessionStore()
    session["a"] = 1
    session.set_expiry(60)
    session.save()
    later = time.time() + 61
    monkeypatch.setattr(time, "time", lambda: later)
    assert SessionStore(session.session_key).get("a") is None
    assert not session.exists(session.session_key)


def test_over_ones_are_swept_when_a_new_one_is_made(monkeypatch):
    session = SessionStore()
    session.save()
    key = session.session_key
    later = time.time() + 365 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    SessionStore().save()
    assert not session.exists(key)


def test_deleted_is_gone():
    session = SessionStore()
    session["a"] = 1
    session.save()
    key = session.session_key
    session.flush()
    assert SessionStore(key).get("a") is None


def test_attaching_changes_the_key(vault):
    session = SessionStore()
    session["desk"] = 1
    session.save()
    before = session.session_key
    sessions.attach(session, vault)
    assert session.session_key != before
    assert not session.exists(before)
    again = SessionStore(session.session_key)
    assert sessions.vault_of(again) is vault
    assert again["desk"] == 1


def test_locking_ends_the_sessions_of_that_vault_only(vault, open_another):
    rex = open_another()
    ours, other, none = SessionStore(), SessionStore(), SessionStore()
    sessions.attach(ours, vault)
    sessions.attach(other, rex)
    none["a"] = 1
    none.save()
    vault.lock()
    assert SessionStore(ours.session_key).get("vault") is None
    assert sessions.vault_of(SessionStore(other.session_key)) is rex
    assert SessionStore(none.session_key)["a"] == 1


def test_a_session_that_was_ended_cannot_be_saved_again(vault):
    session = SessionStore()
    sessions.attach(session, vault)
    under_way = SessionStore(session.session_key)
    under_way["draft"] = "private"
    vault.lock()
    under_way.save()
    assert SessionStore(session.session_key).get("draft") is None


def test_a_locked_vault_is_no_vault(vault):
    session = SessionStore()
    sessions.attach(session, vault)
    vault.lock()
    assert sessions.vault_of(session) is None


def test_end_sessions_says_how_many(vault):
    for _ in range(3):
        sessions.attach(SessionStore(), vault)
    assert sessions.end_sessions(vault.id) == 3
    assert sessions.end_sessions(vault.id) == 0


@pytest.mark.parametrize("threads", [16])
def test_many_threads_at_once(threads):
    failures = []

    def client():
        try:
            for turn in range(100):
                session = SessionStore()
                session["turn"] = turn
                session.save()
                assert SessionStore(session.session_key)["turn"] == turn
                SessionStore.clear_expired()
                session.delete()
        except Exception as failure:  # noqa: BLE001, counted
            failures.append(failure)

    running = [threading.Thread(target=client) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert failures == []


class Holding:
    """Something that holds more than memory."""

    def __init__(self):
        self.discarded = 0

    def discard(self):
        self.discarded += 1
        raise OSError("it fails, and the others go all the same")


def held_in(session):
    held = [Holding(), Holding()]
    session["one"], session["two"] = held
    session.save()
    return held


def test_what_lies_in_a_session_is_discarded_however_it_ends(monkeypatch, vault):
    flushed, expired, of_vault, loaded = SessionStore(), SessionStore(), SessionStore(), SessionStore()
    sessions.attach(of_vault, vault)
    held = [held_in(session) for session in (flushed, expired, of_vault, loaded)]
    flushed.flush()
    sessions.end_sessions(vault.id)
    later = time.time() + 365 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    SessionStore(loaded.session_key).get("one")
    SessionStore.clear_expired()
    assert [one.discarded for both in held for one in both] == [1] * 8


def test_another_key_discards_nothing(vault):
    session = SessionStore()
    held = held_in(session)
    key = session.session_key
    sessions.attach(session, vault)
    assert session.session_key != key
    assert not session.exists(key)
    assert SessionStore(session.session_key)["one"] is held[0]
    assert [one.discarded for one in held] == [0, 0]


def test_a_session_in_use_does_not_end(monkeypatch):
    session = SessionStore()
    session["a"] = 1
    session.save()
    begun = time.time()
    for hours in range(1, 8):
        monkeypatch.setattr(time, "time", lambda hours=hours: begun + hours * 3600)
        SessionStore.clear_expired()
        assert SessionStore(session.session_key).get("a") == 1


def test_nothing_of_an_ended_session_stays_in_memory():
    session = SessionStore()
    desk = Desk()
    seen = weakref.ref(desk)
    session["desk"] = desk
    session.save()
    del desk
    SessionStore(session.session_key).flush()
    del session
    gc.collect()
    assert seen() is None


def test_a_request_has_the_vault_the_middleware_found_or_none(vault):
    request = HttpRequest()
    assert sessions.open_vault(request) is None
    request.vault = vault
    assert sessions.open_vault(request) is vault
