"""A feed from a helper process: it parses the next messages while this one writes the last."""

import contextlib
import json
import marshal
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from leeward.history.bringing import helper
from leeward.history.bringing.feed import Batch, Size
from leeward.history.bringing.request import Request
from leeward.sealing.keys import Purpose
from leeward.vault.opened import OpenVault
from leeward.words.messages import DateOrder, Summary

# Smaller originals are read before a second process has even started.
WORTH_IT = 4_000_000

_AHEAD = 80
_PIPE = 1 << 20
_OPENS_BLOBS = (Purpose.BLOBS, Purpose.NAMES)


class HelperEnded(Exception):
    """The helper ended before its work did. What was handed out is good; go on without one."""


class BesideFeed:
    """Batches of a request from record `start` on. Iterate once; then `summary` is there. Close it in every case."""

    def __init__(self, vault: OpenVault, request: Request, start: int) -> None:
        self.summary: Summary | None = None
        self._frames: queue.Queue[bytes | None] = queue.Queue(_AHEAD)
        self._closed = threading.Event()
        self._process = subprocess.Popen(  # noqa: S603, our own module
            [sys.executable, "-P", "-m", helper.__name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        order = {
            "folder": str(vault.folder),
            "keys": {purpose.value: vault.key(purpose).hex() for purpose in _OPENS_BLOBS},
            "request": request.as_arguments(),
            "start": start,
        }
        self._tell(json.dumps(order).encode() + b"\n")
        self._thread = threading.Thread(target=self._receive, name="frames", daemon=True)
        self._thread.start()

    def batches(self, size: Size) -> Iterator[Batch]:
        """Batches of about `size.records` records. Raises HelperEnded."""
        whole = Batch()
        began = None
        while (data := self._frames.get()) is not None:
            frame = marshal.loads(data)  # noqa: S302, from our own process
            if frame[0] == helper.END:
                self.summary = unpack_summary(frame[1])
                yield whole
                return
            _, rows, problems, skipped, upto = frame
            began = upto - len(rows) if began is None else began
            whole.rows += rows
            whole.problems += problems
            whole.skipped.update(skipped)
            whole.upto = upto
            if upto - began >= size.records:
                yield whole
                whole, began = Batch(upto=upto), None
        raise HelperEnded

    def close(self) -> None:
        """End the helper, whatever it is doing."""
        self._closed.set()
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(queue.Empty):
            while True:
                self._frames.get_nowait()
        self._thread.join(timeout=5)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _tell(self, line: bytes) -> None:
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise HelperEnded
        with contextlib.suppress(ImportError, AttributeError, OSError):  # Linux only; the usual 64 KiB do elsewhere
            import fcntl

            fcntl.fcntl(stdout.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)
        with contextlib.suppress(BrokenPipeError):
            os.write(stdin.fileno(), line)  # unbuffered: no copy of the keys stays in a buffer

    def _receive(self) -> None:
        stdout = self._process.stdout
        while stdout is not None:
            head = stdout.read(4)
            data = stdout.read(int.from_bytes(head, "big")) if len(head) == 4 else b""
            if not data:
                break
            self._put(data)
        self._put(None)

    def _put(self, data: bytes | None) -> None:
        while not self._closed.is_set():
            with contextlib.suppress(queue.Full):
                self._frames.put(data, timeout=0.2)
                return


def unpack_summary(packed: tuple[Any, ...]) -> Summary:
    """The opposite of `helper.pack_summary`."""
    sources, form, messages, problems, skipped, first, last, order, gaps, warnings = packed
    return Summary(
        sources=tuple(sources),
        format=form,
        messages=messages,
        problems=problems,
        skipped=skipped,
        first=datetime.fromisoformat(first) if first else None,
        last=datetime.fromisoformat(last) if last else None,
        date_order=DateOrder(order),
        gaps=tuple((datetime.fromisoformat(begin), datetime.fromisoformat(end)) for begin, end in gaps),
        warnings=tuple(warnings),
    )
