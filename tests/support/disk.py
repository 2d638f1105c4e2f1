"""What is on the disk, for tests that look for words which must not be there."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_watching: list[set[str]] = []


def _hook(event, args):
    if not _watching:
        return
    if event == "open" and isinstance(args[0], str | bytes | os.PathLike) and args[2] & _WRITING:
        for seen in _watching:
            seen.add(str(Path(os.fsdecode(args[0])).absolute()))


sys.addaudithook(_hook)


def files_with(word: str, *folders: Path) -> list[Path]:
    """Every file below the folders that holds the word, as UTF-8 or UTF-16."""
    needles = (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))
    return [
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]


def held_for_writing() -> set[str]:
    """Files this process holds open for writing, deleted ones included; no devices, pipes or sockets (Linux)."""
    found = set()
    for link in Path("/proc/self/fd").glob("*"):
        try:
            flags = int(Path(f"/proc/self/fdinfo/{link.name}").read_text().split("flags:")[1].split()[0], 8)
            target = str(link.readlink())
        except (OSError, IndexError):
            continue
        if flags & (os.O_WRONLY | os.O_RDWR) and target.startswith("/") and not target.startswith("/dev/"):
            found.add(target)
    return found


class Written:
    """What was opened for writing while watching."""

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self._before = held_for_writing()

    def look(self) -> None:
        """Look at the open files now; the audit hook does not see what C code opens."""
        self.paths |= held_for_writing() - self._before

    def outside(self, *folders: Path) -> set[str]:
        """Those not below the folders. Compiled Python and devices do not count."""
        self.look()
        return {
            path
            for path in self.paths
            if not any(Path(path).is_relative_to(folder) for folder in folders)
            and "__pycache__" not in path
            and not path.startswith(("/dev/", "/proc/"))
        }


@contextmanager
def watching() -> Iterator[Written]:
    """Note every file that Python opens for writing in this process, in whatever thread, until the block ends."""
    written = Written()
    _watching.append(written.paths)
    try:
        yield written
    finally:
        _watching.remove(written.paths)
