"""The files of the project, as git has them or would take them, for the tests of the house."""

import ast
import configparser
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "leeward"
TESTS = ROOT / "tests"


@cache
def project_files() -> tuple[Path, ...]:
    """Tracked files, and new ones git does not ignore; only those that are there."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    ).stdout.decode()
    paths = (ROOT / name for name in sorted(set(listed.split("\0"))) if name)
    return tuple(path for path in paths if path.is_file())


def files_under(folder: Path, *suffixes: str) -> list[Path]:
    found = [path for path in project_files() if path.is_relative_to(folder)]
    return [path for path in found if not suffixes or path.suffix in suffixes]


def python_files(folder: Path) -> list[Path]:
    return files_under(folder, ".py")


def templates() -> list[Path]:
    return [path for path in files_under(SOURCE) if "templates" in path.parts]


def shown(path: Path) -> str:
    """The path as a person would name it."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=shown(path))


def room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0]


@cache
def floors() -> dict[str, int]:
    """Each room with its floor, counted from the ground, as .importlinter states them."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    layers = parser["importlinter:contract:floors"]["layers"].split("\n")
    storeys = [line for line in layers if line.strip()]
    return {room.strip(" ()"): height for height, storey in enumerate(reversed(storeys)) for room in storey.split("|")}


def may_use(room: str, other: str) -> bool:
    """Whether `room` may know of `other`: itself, or a room on a floor below."""
    return room == other or floors()[room] > floors()[other]
