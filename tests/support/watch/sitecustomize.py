"""Python imports this by itself, in the site under test and in every child process it starts.

Writes a line to the file that LEEWARD_WATCH names for each file opened for writing and each connection made, so that
a test can see what the program did outside its vault. The line is written with os.write to a descriptor opened
before the hook, or the hook would report itself.
"""

import os
import sys

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

if "LEEWARD_WATCH" in os.environ:
    _log = os.open(os.environ["LEEWARD_WATCH"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def _say(line):
        os.write(_log, (line + "\n").encode("utf-8", "replace"))

    def _place(path):
        return os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - links stay as they are, pathlib is not loaded yet

    _WHICH = {"os.mkdir": 0, "os.rename": 1, "os.link": 1, "os.symlink": 1}

    def _hook(event, args):
        if event == "open" and args[2] & _WRITING and not isinstance(args[0], int):
            _say(f"write\t{_place(args[0])}")
        elif event in _WHICH:
            _say(f"write\t{_place(args[_WHICH[event]])}")
        elif event == "socket.connect":
            _say(f"connect\t{args[1]!r}")

    sys.addaudithook(_hook)
