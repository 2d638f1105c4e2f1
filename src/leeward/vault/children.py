"""The child processes that do the jobs: one for each vault at a time, and only while there is work.

The master key goes through the child's standard input, never through arguments or environment. When that pipe closes
(we were killed), the child ends at once. Its output goes nowhere.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading

from django.conf import settings
from django.db import connection

from leeward.vault import opened
from leeward.vault.errors import NoVaultOpen
from leeward.vault.models import Job
from leeward.vault.opened import OpenVault
from leeward.vault.states import State

# Seconds a child gets to end its step when the vault is locked; then it is killed, which loses at most that step.
# The way out of the page waits for this, so it is short.
_GRACE = 0.5

# Children that die so often are not begun again. A job that kills its child fails before (see `worker`).
_MOST_DEATHS = 6


class _Runner:
    """Begins children for one vault until there is no more work, in a thread of its own."""

    def __init__(self, vault: OpenVault) -> None:
        self.vault = vault
        self.wanted = True
        self.process: subprocess.Popen[bytes] | None = None
        self.thread = threading.Thread(target=self._work, name="jobs", daemon=True)

    def _work(self) -> None:
        deaths = 0
        while deaths < _MOST_DEATHS:
            try:
                process = self._next()
            except (OSError, NoVaultOpen):
                break
            if process is None:
                return
            if process.wait() != 0:
                deaths += 1
                self.wanted = True
            _close(process)
        with _mutex:
            del _runners[id(self.vault)]
        with contextlib.suppress(NoVaultOpen), self.vault.use():
            give_up()
            connection.close()

    def _next(self) -> "subprocess.Popen[bytes] | None":
        """The next child, or None where there is nothing more to do; then this runner is over."""
        with _mutex:
            if self.wanted and self.vault.is_open:
                self.wanted = False
                self.process = _begin(self.vault)
                return self.process
            del _runners[id(self.vault)]
            return None


_runners: dict[int, _Runner] = {}
_mutex = threading.RLock()


def kick(vault: OpenVault) -> None:
    """There is work for this vault: see that a child is at it."""
    with _mutex:
        runner = _runners.get(id(vault))
        if runner is not None:
            runner.wanted = True
        elif vault.is_open:
            runner = _runners[id(vault)] = _Runner(vault)
            runner.thread.start()


def at_work(vault: OpenVault) -> bool:
    """Whether a child is at work on this vault, or about to be."""
    with _mutex:
        return id(vault) in _runners


def tell(vault: OpenVault, line: str) -> None:
    """Send a line to the child, if there is one: "stop JOB" or "pause"."""
    with _mutex:
        runner = _runners.get(id(vault))
        if runner is not None and runner.process is not None:
            _send(runner.process, line)


def end(vault: OpenVault) -> None:
    """Pause what is done for this vault and wait until no child is left; one that does not end soon is killed."""
    with _mutex:
        runner = _runners.get(id(vault))
        process = runner.process if runner else None
        tell(vault, "pause")
    if process is None:
        return
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def give_up() -> None:
    """No child could be begun: say so in the jobs that wait for one."""
    Job.objects.filter(state__in=[State.WAITING, State.RUNNING]).update(
        state=State.FAILED,
        sentence="The part of the program that does this could not be started. Nothing was changed. Lock, unlock and "
        "try again.",
    )


def _begin(vault: OpenVault) -> "subprocess.Popen[bytes]":
    environment = dict(os.environ)
    environment.setdefault("DJANGO_SETTINGS_MODULE", settings.SETTINGS_MODULE)
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "leeward.vault.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    _send(process, json.dumps({"folder": str(vault.folder), "key": vault.master_key.hex()}))
    return process


def _send(process: "subprocess.Popen[bytes]", line: str) -> None:
    """Unbuffered, so that no copy of the key stays in a buffer. A child that is gone hears nothing."""
    if process.stdin is not None and not process.stdin.closed:
        with contextlib.suppress(BrokenPipeError):
            os.write(process.stdin.fileno(), line.encode() + b"\n")


def _close(process: "subprocess.Popen[bytes]") -> None:
    with _mutex:
        if process.stdin is not None:
            process.stdin.close()


opened.on_every_lock(end)
