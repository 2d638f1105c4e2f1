import json
import threading

import pytest

from leeward.vault import throttle
from leeward.vault.errors import TooSoon, WrongKey


class Clock:
    now = 1_700_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def miss(folder, clock):
    with pytest.raises(WrongKey), throttle.one_try(folder, clock):
        raise WrongKey


def wait(folder, clock):
    try:
        miss(folder, clock)
    except TooSoon as error:
        return error.seconds
    return 0


def test_the_wait_grows_from_nothing_to_a_minute(tmp_path, clock):
    waits = []
    for _ in range(12):
        miss(tmp_path, clock)
        waits.append(wait(tmp_path, clock) if len(waits) >= 2 else 0)
        clock.now += waits[-1]
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]


def test_a_right_key_forgets_and_tells_of_the_wrong_ones(tmp_path, clock):
    for _ in range(3):
        miss(tmp_path, clock)
    clock.now += 1
    with throttle.one_try(tmp_path, clock) as tries:
        assert tries.count == 3
    assert not list(tmp_path.iterdir())
    with throttle.one_try(tmp_path, clock) as tries:
        assert tries.count == 0


def test_starting_again_does_not_reset_it(tmp_path, clock):
    for _ in range(3):
        miss(tmp_path, clock)
    throttle.forget(tmp_path)  # a new process knows the file only
    assert wait(tmp_path, clock) == 1
    (tmp_path / throttle.NAME).unlink()
    assert wait(tmp_path, clock) == 0


def test_deleting_the_file_does_not_help_while_the_program_runs(tmp_path, clock):
    for _ in range(3):
        miss(tmp_path, clock)
    (tmp_path / throttle.NAME).unlink()
    assert wait(tmp_path, clock) == 1


def test_a_clock_set_back_is_no_time_passed_and_not_a_longer_wait(tmp_path, clock):
    for _ in range(3):
        miss(tmp_path, clock)
    clock.now -= 86_400
    assert wait(tmp_path, clock) == 1


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"[]",
        b'{"count": "x"}',
        b'{"count": -5, "last": 0}',
        b"\xff",
        b"{",
        b'{"count": 1e400, "last": 0}',
        b"[" * 900,
    ],
)
def test_a_broken_file_locks_nobody_out(tmp_path, clock, text):
    (tmp_path / throttle.NAME).write_bytes(text)
    with throttle.one_try(tmp_path, clock) as tries:
        assert tries.count == 0


def test_a_far_count_waits_a_minute_and_no_more(tmp_path, clock):
    (tmp_path / throttle.NAME).write_text(json.dumps({"count": 10**9, "last": clock.now}))
    assert wait(tmp_path, clock) == 60
    clock.now += 60
    with throttle.one_try(tmp_path, clock):
        pass


def test_other_failures_count_as_no_try(tmp_path, clock):
    for _ in range(9):
        with pytest.raises(ZeroDivisionError), throttle.one_try(tmp_path, clock):
            raise ZeroDivisionError
    assert wait(tmp_path, clock) == 0


def test_folders_are_apart(tmp_path, clock):
    for _ in range(4):
        wait(tmp_path / "ada", clock)
    assert wait(tmp_path / "ada", clock) == 1
    assert wait(tmp_path / "mira", clock) == 0


def test_sixteen_guesses_at_once_are_one_after_the_other(tmp_path, clock):
    results = []
    threads = [threading.Thread(target=lambda: results.append(wait(tmp_path, clock))) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [0, 0, 0, *[1] * 13]


def test_a_folder_that_cannot_be_written_still_waits(tmp_path, clock):
    (tmp_path / "gone").mkdir()
    for _ in range(3):
        miss(tmp_path / "gone" / "deeper", clock)
    assert wait(tmp_path / "gone" / "deeper", clock) == 1


def test_a_clock_set_back_does_not_keep_the_person_out(tmp_path, clock):
    """Someone tries wrong keys with the clock a year ahead, then sets it right."""
    clock.now += 365 * 86_400
    for _ in range(4):
        wait(tmp_path, clock)
    throttle.forget(tmp_path)  # a new process knows the file only
    clock.now -= 365 * 86_400
    assert wait(tmp_path, clock) == 1
    clock.now += 1
    with throttle.one_try(tmp_path, clock) as tries:
        assert tries.count == 3


@pytest.mark.parametrize("last", ["1e400", "NaN", "1e300"])
def test_a_time_that_is_none_costs_one_pause(tmp_path, clock, last):
    (tmp_path / throttle.NAME).write_text(f'{{"count": 3, "last": {last}}}')
    assert wait(tmp_path, clock) == 1
    clock.now += 1
    with throttle.one_try(tmp_path, clock):
        pass
