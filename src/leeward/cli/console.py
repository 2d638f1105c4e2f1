"""The terminal: plain lines for scripts, tables and bars for people."""

import json
import sys
from collections.abc import Mapping

from rich.console import Console
from rich.theme import Theme

# The two colours of the pages: sea-green for what leads on, sand for what stands first. Never red, never green ticks.
_THEME = Theme({"accent": "cyan", "soft": "dim", "care": "yellow", "progress.percentage": "cyan"})


def out() -> Console:
    """Standard output. Colours only where it is a terminal, and never with NO_COLOR set."""
    return Console(theme=_THEME, highlight=False, soft_wrap=False)


def err() -> Console:
    """Standard error, for progress and sentences."""
    return Console(theme=_THEME, highlight=False, stderr=True)


def json_line(line: Mapping[str, object]) -> str:
    """One object as one line, keys in the order given."""
    return json.dumps(line, ensure_ascii=False, separators=(",", ":"), default=str) + "\n"


def print_json(line: Mapping[str, object]) -> None:
    """One object a line on standard output, UTF-8."""
    sys.stdout.write(json_line(line))


def print_json_aside(line: Mapping[str, object]) -> None:
    """One object a line on standard error."""
    sys.stderr.write(json_line(line))


def use_utf8() -> None:
    """Write UTF-8 whatever the system's own setting; a lone surrogate of a broken original is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
