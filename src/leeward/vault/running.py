"""One job as it runs: what its handler is given, and what becomes of what the handler gives back."""

import threading
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from leeward.vault.models import Job
from leeward.vault.states import State
from leeward.words.errors import LeewardError

# Seconds between two looks of a page at the progress that are worth a write.
_PACE = 0.2

_BROKEN = (
    "This stopped because of a fault in the program. What was done before it is kept; nothing else was changed. "
    "You can start it again."
)


class JobRun:
    """What a handler is given. It works in steps: one short transaction (0.1 s at most), `progress`, `stopping`.

    A handler may be begun again after a crash or a lock, with the same arguments; it finds out from the vault what is
    done already.
    """

    def __init__(self, job: Job) -> None:
        self.id: int = job.pk
        self.arguments: Mapping[str, Any] = job.arguments
        self.told_to_stop = False
        self._stop = threading.Event()
        self._pause = threading.Event()
        self._last: dict[str, Any] = {}
        self._written = 0.0

    def progress(self, done: int, total: int, note: str = "") -> None:
        """How far it is: `done` of `total` (0: not known). Written at most five times a second."""
        self._last = {"done": done, "total": total, "note": note}
        now = time.monotonic()
        if now - self._written >= _PACE:
            self._written = now
            self.write()

    def stopping(self) -> bool:
        """Whether to end after this step: give back what was done so far. Ask between two steps."""
        self.told_to_stop = self.told_to_stop or self._stop.is_set() or self._pause.is_set()
        return self.told_to_stop

    @property
    def pausing(self) -> bool:
        """It is to go on later (the vault is being locked), not to be given up."""
        return self._pause.is_set()

    def stop(self) -> None:
        self._stop.set()

    def pause(self) -> None:
        self._pause.set()

    def write(self, **more: Any) -> None:
        """Write how far it is, and `more` fields, in one step."""
        Job.objects.filter(pk=self.id).update(**self._last, **more, updated=datetime.now(UTC))


def execute(run: JobRun, handler: Callable[[JobRun], Mapping[str, Any] | None] | None) -> None:
    """Run the handler to its end and write what came of it. Never raises for what the handler does."""
    if handler is None:
        run.write(state=State.FAILED, sentence="This version of the program cannot do this work. Nothing was changed.")
        return
    try:
        result = handler(run)
    except LeewardError as failure:
        run.write(state=State.FAILED, sentence=str(failure), detail=_where(failure))
    except Exception as failure:  # noqa: BLE001, whatever it is, the person sees a calm sentence
        run.write(state=State.FAILED, sentence=_BROKEN, detail=_where(failure))
    else:
        run.write(state=_end(run), result=dict(result) if result is not None else None)


def _end(run: JobRun) -> State:
    if not run.told_to_stop:
        return State.DONE
    return State.PAUSED if run.pausing else State.STOPPED


def _where(failure: BaseException) -> str:
    """The kind of failure and the places in the code, without its message, which may hold words of a person."""
    frames = traceback.extract_tb(failure.__traceback__)
    return "\n".join([type(failure).__name__, *(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)])
