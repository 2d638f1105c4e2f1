"""`make bench`: how fast, and with how much memory, beside other programs on the same made-up export.

    python bench/run.py [--messages N] [--import-messages N] [--peers PYTHON] [--write]

Everything runs one after the other, each part in a process of its own. With --write the tables also go into
docs/benchmarks.md, with the day and the machine; without it nothing is written but temporary files in build/bench.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

PEERS = ("chatpack", "whatstk", "whatstk, guessing", "chat-miner")


def main() -> int:
    given = arguments()
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    for messages in {given.messages, given.import_messages}:
        make_export(folder, messages)
    sections = [reading_section(given, folder), import_section(given, folder), vault_section(given, folder)]
    text = "\n".join([head(), *sections])
    print(text)
    if given.write:
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
        print("Written to docs/benchmarks.md")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure Leeward, and other programs beside it.")
    parser.add_argument("--messages", type=int, default=200_000, help="size of the export that is read and screened")
    parser.add_argument("--import-messages", type=int, default=200_000, help="size of the export that is imported")
    parser.add_argument("--peers", help="the Python of the environment with the other programs")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/benchmarks.md")
    return parser.parse_args()


def make_export(folder: Path, messages: int) -> None:
    from support.synthetic import write

    target = folder / f"export-{messages}.txt"
    if not target.exists():
        write(target, messages)


def ours(part: str, messages: int, folder: Path) -> list[dict]:
    return child(sys.executable, ROOT / "bench" / "measure.py", part, messages, folder)


def child(*command: object) -> list[dict]:
    done = subprocess.run([str(part) for part in command], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} did not work:\n{done.stderr}")
    found = json.loads(done.stdout.strip().splitlines()[-1])
    return found if isinstance(found, list) else [found]


def head() -> str:
    return (
        "# Benchmarks\n\n"
        "Made by `make bench ARGS=--write` on a made-up WhatsApp export. Times are one run each, on a machine\n"
        "that may have done other things: read the ratios rather than the figures.\n\n"
        f"{datetime.now(UTC):%Y-%m-%d} · Python {platform.python_version()} · {platform.system()} · "
        f"{os.cpu_count()} cores\n"
    )


def reading_section(given: argparse.Namespace, folder: Path) -> str:
    found = {"leeward": ours("read", given.messages, folder)[0]}
    export = folder / f"export-{given.messages}.txt"
    if given.peers:
        for name in PEERS:
            found[name] = child(given.peers, ROOT / "bench" / "peer.py", name, export)[0]
    own = found["leeward"]
    rows = [
        (
            name,
            number(row.get("count", row.get("messages"))),
            f"{row['seconds']:.2f}",
            number(given.messages / row["seconds"]),
            f"{row['seconds'] / own['seconds']:.2f}",
            f"{row['memory'] / 1024:.0f}",
            f"{(row['memory'] - row['memory_before']) / 1024:.0f}",
        )
        for name, row in found.items()
    ]
    columns = (
        "program",
        "messages found",
        "seconds",
        "messages/s",
        "time, leeward = 1",
        "peak MiB",
        "of it reading MiB",
    )
    return (
        f"\n## Reading {number(given.messages)} messages from text\n\n"
        + table(columns, rows)
        + "\nLeeward hands on each message with its place, one at a time; the others return a list or a table.\n"
        "“whatstk, guessing” finds the date form by itself, the plain row is told it.\n"
    )


def import_section(given: argparse.Namespace, folder: Path) -> str:
    bare = ours("bare", given.import_messages, folder)[0]
    whole = ours("import", given.import_messages, folder)[1]
    rows = [
        (row["what"], number(row["count"]), f"{row['seconds']:.2f}", number(row["count"] / row["seconds"]),
         f"{row['seconds'] / bare['seconds']:.1f}", f"{row['memory'] / 1024:.0f}")
        for row in (bare, whole)
    ]  # fmt: skip
    columns = ("work", "messages", "seconds", "messages/s", "time, bare insert = 1", "peak MiB")
    return (
        "\n## Keeping messages\n\n"
        + table(columns, rows)
        + "\nThe whole import reads the file and makes keys, rows, indexes, log leaves, full text and a receipt.\n"
        "The bare insert puts rows of three columns into an encrypted table without an index.\n"
    )


def vault_section(given: argparse.Namespace, folder: Path) -> str:
    found = ours("vault", 0, folder) + ours("screen", given.messages, folder)
    rows = [
        (row["what"], f"{number(row['count'])} {row['unit']}", f"{row['seconds']:.2f}",
         f"{number(row['count'] / row['seconds'])} {row['unit']}/s", f"{row['memory'] / 1024:.0f}")
        for row in found
    ]  # fmt: skip
    return "\n## The vault and the word rules\n\n" + table(("work", "amount", "seconds", "rate", "peak MiB"), rows)


def table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    sys.exit(main())
