"""`make map`: every room of the house, from the top floor down, and each of its files with its first sentence."""

import ast
import configparser
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "leeward"
SAYS_NOTHING_NEW = {"__init__.py", "apps.py", "urls.py"}


def rooms() -> list[str]:
    """The rooms that are there, as .importlinter orders them."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / ".importlinter", encoding="utf-8")
    layers = parser["importlinter:contract:floors"]["layers"].replace("|", " ").split()
    return [name for layer in layers if (SOURCE / (name := layer.strip("()"))).is_dir()]


def lines() -> Iterator[str]:
    for room in rooms():
        yield f"\n{room}"
        for path in sorted((SOURCE / room).rglob("*.py")):
            if path.name not in SAYS_NOTHING_NEW and "migrations" not in path.parts:
                yield f"  {path.relative_to(SOURCE / room).as_posix():<34} {first_sentence(path)}"


def first_sentence(path: Path) -> str:
    """The first line of what the file says of itself."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return said.partition("\n")[0]


if __name__ == "__main__":
    print("\n".join(lines()))
