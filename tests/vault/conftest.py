"""Ways of making life hard for a vault: no room on the disk, a sudden end of the process, a flipped byte."""

import contextlib
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

_CHILDREN = Path(__file__).parent / "children"


@pytest.fixture
def small_files_only():
    """Within it, the system refuses to write any file beyond so many bytes (EFBIG, as a quota would)."""

    @contextlib.contextmanager
    def limited(size):
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return limited


@pytest.fixture
def kills():
    """How often a child is killed in one test; LEEWARD_KILLS raises it."""
    return int(os.environ.get("LEEWARD_KILLS", "6"))


@pytest.fixture
def killed():
    """Runs a program of `children/`, kills it -9 some milliseconds after its first line, and gives its whole lines."""

    def run(program, *arguments, after):
        command = [sys.executable, str(_CHILDREN / program), *map(str, arguments)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            first = child.stdout.readline()
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(after / 1000)
            child.send_signal(signal.SIGKILL)
            rest = child.stdout.read()
        assert child.returncode == -signal.SIGKILL
        return [line for line in (first + rest).split("\n")[:-1] if line]

    return run


@pytest.fixture
def flip():
    """Flips one bit of a file in place."""

    def one(path, at, bit=0):
        with path.open("r+b") as file:
            file.seek(at)
            byte = file.read(1)[0]
            file.seek(at)
            file.write(bytes([byte ^ 1 << bit]))

    return one
