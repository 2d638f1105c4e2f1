"""Lines of text: what `adb shell pm list packages` prints (also with -f, -i, -U), and names or ids a person typed.

The forms of a line were read in AOSP's output as androidqf and MVT take it apart (github.com/mvt-project, 2026-11):
`package:com.a`, `package:/data/app/…/base.apk=com.a  installer=com.b uid:10123`.
"""

import re
from collections.abc import Iterator

from leeward.devices.listing.rows import AppRow, Kind, Problem

_PACKAGE = re.compile(
    r"package:\s*(?:/\S*=)?(?P<id>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)"
    r"(?:\s+(?:installer=\S*|uid:[\d,]+|versionCode:\d+|userId=\d+))*"
)
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)+")
_LONGEST = 1_000  # characters of a line; a path of an app has about 120
_LONGEST_NAME = 100

MARK = "package:"


def printed(name: str, text: str) -> Iterator[AppRow | Problem]:
    """The rows of what adb printed, or of a file with one id a line. `name` of the file stands in the places."""
    for number, line in _filled(text):
        place = f"{name}, line {number}"
        found = _PACKAGE.fullmatch(line) if len(line) <= _LONGEST else None
        if found:
            yield AppRow(found["id"], Kind.ANDROID, place)
        elif len(line) <= _LONGEST and _ID.fullmatch(line):
            yield AppRow(line, Kind.ANDROID, place)
        else:
            yield Problem(place, "not a line about an app")


def typed(text: str) -> Iterator[AppRow | Problem]:
    """The rows of what a person typed: lines as adb prints them, ids, and anything else as a name."""
    for number, line in _filled(text):
        place = f"typed, line {number}"
        if line.startswith(MARK) or _ID.fullmatch(line):
            yield from (_placed(row, place) for row in printed("typed", line))
        elif len(line) > _LONGEST_NAME:
            yield Problem(place, "too long for the name of an app")
        elif not any(letter.isalnum() for letter in line):
            yield Problem(place, "no letters in it")
        else:
            yield AppRow(line, Kind.NAME, place)


def looks_printed(text: str) -> bool:
    """Whether at least half of the first lines are about apps: a chat or a letter is not."""
    lines = [line for _, line in _filled(text[:65_536])][:200]
    about = sum(bool(_PACKAGE.fullmatch(line) or _ID.fullmatch(line)) for line in lines if len(line) <= _LONGEST)
    return about > 0 and about * 2 >= len(lines)


def _filled(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        bare = line.strip().strip("\ufeff\x00").strip()
        if bare:
            yield number, bare


def _placed(row: AppRow | Problem, place: str) -> AppRow | Problem:
    return AppRow(row.text, row.kind, place) if isinstance(row, AppRow) else Problem(place, row.why)
