"""Reads and makes ready in a process of its own, so that parsing and writing use two cores. Begun by `beside` only.

The first line of standard input is a JSON object with the vault's folder, the two keys that open blobs, and the
request. Standard output is a row of frames: four bytes of length, then `marshal` data. Nothing else is written,
whatever happens; when the parent is gone, the next frame ends this process. Needs no Django and opens no database.
"""

import contextlib
import json
import marshal
import sys
from dataclasses import astuple
from pathlib import Path
from typing import Any, BinaryIO

from leeward.history.bringing.feed import Size, batches
from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import Request
from leeward.sealing.keys import Purpose
from leeward.vault.blobs import Blobs
from leeward.words.messages import Summary

FRAME, END = 0, 1
_RECORDS = 100


def main(told: BinaryIO, out: BinaryIO) -> None:
    """Writes a frame for every hundred records, then one with the summary."""
    order = json.loads(told.readline())
    keys = {Purpose(name): bytes.fromhex(key) for name, key in order["keys"].items()}
    reading = open_request(
        Blobs(Path(order["folder"]) / "blobs", keys.__getitem__), Request.from_arguments(order["request"])
    )
    size = Size(_RECORDS)
    for batch in batches(reading, order["start"], size):
        _send(out, (FRAME, batch.rows, batch.problems, dict(batch.skipped), batch.upto))
    _send(out, (END, pack_summary(reading.summary)))
    out.flush()


def pack_summary(summary: Summary) -> tuple[Any, ...]:
    """The summary in values that cross processes; who wrote how much is counted by the writer."""
    sources, form, messages, problems, skipped, first, last, order, gaps, warnings, _ = astuple(summary)
    return (
        sources,
        form,
        messages,
        problems,
        dict(skipped),
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        order.value,
        [(begin.isoformat(), end.isoformat()) for begin, end in gaps],
        warnings,
    )


def _send(out: BinaryIO, frame: tuple[Any, ...]) -> None:
    data = marshal.dumps(frame)
    out.write(len(data).to_bytes(4, "big"))
    out.write(data)


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main(sys.stdin.buffer, sys.stdout.buffer)
