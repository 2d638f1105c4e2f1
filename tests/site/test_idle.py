import threading

import pytest

from leeward.site import idle


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
