"""Waiting for what another process does."""

import time


def until(condition, seconds=20.0):
    """Wait until the condition gives something, and give it; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"nothing after {seconds} seconds: {condition}")
