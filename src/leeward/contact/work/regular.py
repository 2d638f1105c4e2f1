"""Looking again every so many minutes: only while the program is open and unlocked, and only if it was turned on.

A light thread for each open vault wakes when the next look is due and starts the jobs; all work is done in their child
process. It begins with the first page that is shown after unlocking and ends when the vault is locked. It never counts
as somebody being there, so the vault locks as it would without it.
"""

import contextlib
import threading
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from leeward.contact.accounts import keeping, standing
from leeward.contact.models import Account, Check
from leeward.contact.work import job
from leeward.vault.models import Setting
from leeward.vault.opened import OpenVault
from leeward.words.errors import LeewardError

CHOICES = (15, 30, 60, 180)
"""Minutes between two looks."""

_KEY = "contact_regular"
_SECONDS = 60.0
_timers: dict[str, "_Timer | None"] = {}
_mutex = threading.Lock()


class _Timer:
    """Waits, starts what is due, waits again; until it is stopped."""

    def __init__(self, vault: OpenVault, minutes: int) -> None:
        self._vault, self._minutes = vault, minutes
        self._stop = threading.Event()
        self.thread = threading.Thread(target=self._work, name="contact", daemon=True)

    def stop(self) -> None:
        self._stop.set()

    def _work(self) -> None:
        while not self._stop.wait(self._minutes * _SECONDS):
            with contextlib.suppress(LeewardError), self._vault.use():  # locked meanwhile: nothing is started
                try:
                    start_due()
                finally:
                    connection.close()


def minutes() -> int:
    """How many minutes lie between two looks; 0: nothing is looked at by itself."""
    found = Setting.get(_KEY, 0)
    return found if found in CHOICES else 0


def choose(vault: OpenVault, minutes: int) -> None:
    """From now on so often, 0 for never. Raises ValueError for another number than those offered."""
    if minutes and minutes not in CHOICES:
        raise ValueError(minutes)
    Setting.put(_KEY, minutes)
    _end(vault)
    attend(vault)


def attend(vault: OpenVault) -> bool:
    """See that the timer of this vault runs, if it was turned on; whether it does. Cheap after the first time."""
    with _mutex:
        if vault.id in _timers:
            return _timers[vault.id] is not None
        every = minutes()
        timer = _timers[vault.id] = _Timer(vault, every) if every else None
    vault.on_lock(_end)
    if timer is not None:
        timer.thread.start()
    return timer is not None


def start_due() -> int:
    """Start a collection for every account that may be asked by itself now; how many.

    Not one whose name or password were refused, which was never connected to, or which is being asked already.
    """
    busy = {one.arguments.get("account") for one in job.open_jobs()}
    due = [one for one in keeping.standing() if one.pk not in busy and _may(one)]
    for account in due:
        job.begin(job.Do.COLLECT, account=account.pk)
    return len(due)


def next_at(now: datetime | None = None) -> datetime | None:
    """About when the next look is (aware); None where none will be."""
    every = minutes()
    last = Check.objects.order_by("-id").values_list("at", flat=True).first()
    if not every or last is None:
        return None
    return max(last + timedelta(minutes=every), now or timezone.now())


def _may(account: Account) -> bool:
    return standing.of(account).may_collect and bool(account.people())


def _end(vault: OpenVault) -> None:
    with _mutex:
        timer = _timers.pop(vault.id, None)
    if timer is not None:
        timer.stop()
