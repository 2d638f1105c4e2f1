"""Reads pictures in a process of its own: `python -m leeward.readers.pictures.child`.

Reading takes seconds and up to 550 MB, and opens files the other party may have made; done here, the pages answer
meanwhile, the memory with the words in it is given back, and a picture that brings the reading down brings down only
that. All goes through pipes: in come the pictures, each after its length (eight bytes, the largest first); out comes
one line for each (`packing`) as soon as it is read.
"""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from leeward.readers.pictures import engine, packing
from leeward.readers.pictures.errors import InstalledInPart, NotInstalled, PictureError, ReadingFailed
from leeward.readers.pictures.text import PictureText

_LENGTH_BYTES = 8
_TO_START, _FOR_EACH = 60, 90
"""Seconds to wait at most: many times what was measured (about 1 to start, 1 to 3 a screen, 20 for the longest)."""
_one_at_a_time = threading.Lock()  # a form sent twice does not take the memory twice


def read_all(pictures: Sequence[bytes]) -> list[PictureText | PictureError]:
    """For each picture what was read, or why not, in their order. Raises NotInstalled or InstalledInPart.

    Waits until all are read. When the reading breaks off, the rest are ReadingFailed.
    """
    if not engine.available():
        raise NotInstalled
    with _one_at_a_time:
        lines = _answer(b"".join(len(data).to_bytes(_LENGTH_BYTES, "big") + data for data in pictures), len(pictures))
    results = [packing.unpacked(line) for line in lines[: len(pictures)]]
    results += [ReadingFailed() for _ in pictures[len(results) :]]
    for result in results:
        if isinstance(result, InstalledInPart):
            raise result
    return results


def _answer(asked: bytes, count: int) -> list[bytes]:
    command = [sys.executable, "-P", "-m", __name__]
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    waits = _TO_START + count * _FOR_EACH
    try:
        done = subprocess.run(  # noqa: S603, our own module
            command,
            input=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=waits,
            creationflags=hidden,
        )
    except subprocess.TimeoutExpired as late:
        return _whole_lines(late.output or b"")
    except OSError:
        return []
    return _whole_lines(done.stdout)


def _whole_lines(said: bytes) -> list[bytes]:
    return said[: said.rfind(b"\n") + 1].splitlines()


def answer(asked: BinaryIO, out: BinaryIO) -> None:
    """What the process does: reads each picture and says at once what it read."""
    from leeward.readers.pictures.reading import read_picture

    for data in _asked(asked):
        try:
            result: PictureText | PictureError = read_picture(data)
        except PictureError as refusal:
            result = refusal
        except MemoryError:
            result = ReadingFailed()
        out.write(packing.packed(result))
        out.flush()


def _asked(stream: BinaryIO) -> Iterator[bytes]:
    while head := stream.read(_LENGTH_BYTES):
        yield stream.read(int.from_bytes(head, "big"))


if __name__ == "__main__":
    with contextlib.suppress(AttributeError, OSError):  # not on Windows
        os.nice(5)  # the pages come first
    answer(sys.stdin.buffer, sys.stdout.buffer)
