import threading

import pytest

from leeward.site import idle
from leeward.vault.sessions import SessionStore
from support.waiting import until


@pytest.fixture
def unused(vault):
    vault.touched -= 6 * 60
    return vault


def test_a_notebook_nobody_used_is_locked(unused):
    unused.touched -= 5 * 60
    assert idle.lock_unused() == [unused.id]
    assert not unused.is_open


def test_before_its_time_it_stays_open(unused):
    assert idle.lock_unused() == []
    assert unused.is_open


def test_the_person_sets_the_time_and_it_ends_with_the_lock(unused):
    idle.set_minutes(unused, 5)
    assert idle.lock_unused() == [unused.id]
    assert unused.id not in idle._minutes


def test_the_watch_looks_by_itself_and_ends(unused, monkeypatch):
    monkeypatch.setattr(idle, "_EVERY", 0.01)
    locked = threading.Event()
    unused.on_lock(lambda _: locked.set())
    idle.set_minutes(unused, 5)
    stop = idle.watch()
    assert locked.wait(5)
    stop.set()


def test_waking_up_after_a_long_sleep_locks(unused):
    assert idle.lock_unused(slept=3 * 60) == []
    assert idle.lock_unused(slept=5 * 60) == [unused.id]


def test_sleep_is_what_the_running_clock_did_not_see():
    wall, running = iter([1000.0, 1005.0, 9005.0, 8000.0]), iter([10.0, 15.0, 20.0, 25.0])
    asleep = idle.Asleep(lambda: next(wall), lambda: next(running))
    assert [asleep.seconds() for _ in range(3)] == [0.0, 7995.0, 0.0]


def test_the_watch_ends_sessions_that_nobody_used(monkeypatch):
    session = SessionStore()
    session["a"] = 1
    session.set_expiry(-1)
    session.save()
    monkeypatch.setattr(idle, "_EVERY", 0.01)
    stop = idle.watch()
    until(lambda: not session.exists(session.session_key))
    stop.set()
