"""`make bench`: how fast, and with how much memory, beside other programs on the same made-up export.

    python bench/run.py [--messages N] [--import-messages N] [--runs N] [--pairs N] [--peers PYTHON] [--write]

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
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

PEERS = ("chatpack", "whatstk", "whatstk, guessing", "chat-miner")
REPLIES = (("leeward, a message", "dateparser, dates only"), ("leeward, a draft", "VADER, feeling only"))


def main() -> int:
    given = arguments()
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    for messages in {given.messages, given.import_messages}:
        make_export(folder, messages)
    before = load()
    sections = [
        reading_section(given, folder),
        import_section(given, folder),
        vault_section(given, folder),
        pages_section(folder),
        replies_section(given),
        held_section(given),
    ]
    text = "\n".join([head(given, before), *sections])
    print(text)
    if given.write:
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
        print("Written to docs/benchmarks.md")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure Leeward, and other programs beside it.")
    parser.add_argument("--messages", type=int, default=200_000, help="size of the export that is read and screened")
    parser.add_argument("--import-messages", type=int, default=200_000, help="size of the export that is imported")
    parser.add_argument("--runs", type=int, default=3, help="how often each program reads")
    parser.add_argument("--pairs", type=int, default=5, help="how often the import and the bare insert take turns")
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


def head(given: argparse.Namespace, before: float) -> str:
    return (
        "# Benchmarks\n\n"
        "Made by `make bench ARGS=--write` on a made-up WhatsApp export. Times are medians: those of\n"
        f"reading of {given.runs} runs, those of keeping of {given.pairs}. What is compared takes turns, each run in\n"
        "a process of its own, and a ratio is the median of the ratios of each turn. CPU is the time of all\n"
        "processors together, in all processes of that work: other work on the machine changes it less.\n\n"
        f"{datetime.now(UTC):%Y-%m-%d} · Python {platform.python_version()} · {platform.system()} · "
        f"{os.cpu_count()} cores · load {before:.1f} when it began, {load():.1f} when it ended\n"
    )


def load() -> float:
    """How many processes wanted a processor in the last minute; 0 where the system does not say."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def middle(rows: list[dict], name: str) -> float:
    return median(row[name] for row in rows)


def ratio(rows: list[dict], base: list[dict], name: str) -> str:
    """The median of the ratios turn by turn."""
    return f"{median(row[name] / one[name] for row, one in zip(rows, base, strict=True)):.2f}"


def reading_section(given: argparse.Namespace, folder: Path) -> str:
    export = folder / f"export-{given.messages}.txt"
    found: dict[str, list[dict]] = {"leeward": []}
    for _ in range(given.runs):
        found["leeward"] += ours("read", given.messages, folder)
        for name in PEERS if given.peers else ():
            found.setdefault(name, []).extend(child(given.peers, ROOT / "bench" / "peer.py", name, export))
    rows = [
        (name, number(turns[0]["count"]), f"{middle(turns, 'seconds'):.2f}", f"{middle(turns, 'cpu'):.2f}",
         number(given.messages / middle(turns, "seconds")), ratio(turns, found["leeward"], "seconds"),
         ratio(turns, found["leeward"], "cpu"), f"{middle(turns, 'memory') / 1024:.0f}",
         f"{median(one['memory'] - one['memory_before'] for one in turns) / 1024:.0f}")
        for name, turns in found.items()
    ]  # fmt: skip
    columns = ("program", "messages found", "seconds", "CPU s", "messages/s", "time, leeward = 1", "CPU, leeward = 1",
               "peak MiB", "of it reading MiB")  # fmt: skip
    return (
        f"\n## Reading {number(given.messages)} messages from text\n\n"
        + table(columns, rows)
        + "\nLeeward hands on each message with its place, one at a time; the others return a list or a table.\n"
        "“whatstk, guessing” finds the date form by itself, the plain row is told it.\n"
    )


def import_section(given: argparse.Namespace, folder: Path) -> str:
    bare: list[dict] = []
    whole: list[dict] = []
    for _ in range(given.pairs):
        bare.append(ours("bare", given.import_messages, folder)[0])
        whole.append(ours("import", given.import_messages, folder)[1])
    rows = [
        (turns[0]["what"], number(turns[0]["count"]), f"{middle(turns, 'seconds'):.2f}", f"{middle(turns, 'cpu'):.2f}",
         number(turns[0]["count"] / middle(turns, "seconds")), ratio(turns, bare, "seconds"), ratio(turns, bare, "cpu"),
         f"{middle(turns, 'memory') / 1024:.0f}",
         f"{median(one['memory'] - one['memory_before'] for one in turns) / 1024:.0f}",
         f"{median(one.get('memory_helper', 0) for one in turns) / 1024:.0f}")
        for turns in (bare, whole)
    ]  # fmt: skip
    columns = ("work", "messages", "seconds", "CPU s", "messages/s", "time, bare insert = 1", "CPU, bare insert = 1",
               "peak MiB", "of it the work MiB", "helper MiB")  # fmt: skip
    speeds = sorted(row["count"] / row["seconds"] for row in whole)
    typical, most, longest = (
        median(values) * 1000 for values in zip(*(row["transactions"] for row in whole), strict=True)
    )
    return (
        "\n## Keeping messages\n\n"
        + table(columns, rows)
        + "\nThe whole import reads the file and makes keys, rows, indexes, log leaves, full text and a receipt, in\n"
        f"two processes. Slowest and fastest run: {number(speeds[0])} and {number(speeds[-1])} messages/s.\n"
        f"Its transactions: half within {typical:.0f} ms, 95 of 100 within {most:.0f} ms, the longest {longest:.0f} ms "
        f"(the longest of\nall runs: {max(row['transactions'][2] for row in whole) * 1000:.0f} ms).\n"
        "The bare insert puts rows of three columns into an encrypted table without an index, in one transaction.\n"
    )


def vault_section(given: argparse.Namespace, folder: Path) -> str:
    found = ours("vault", 0, folder) + ours("screen", given.messages, folder)
    rows = [
        (row["what"], f"{number(row['count'])} {row['unit']}", f"{row['seconds']:.2f}",
         f"{number(row['count'] / row['seconds'])} {row['unit']}/s", f"{row['memory'] / 1024:.0f}")
        for row in found
    ]  # fmt: skip
    return "\n## The vault and the word rules\n\n" + table(("work", "amount", "seconds", "rate", "peak MiB"), rows)


def pages_section(folder: Path) -> str:
    """Pages as a browser asks for them, on one processor; the bar of the plan is 100 ms."""
    rows = [
        (row["what"], f"{row['seconds'] / row['count'] * 1000:.0f}", f"{row['cpu'] / row['count'] * 1000:.0f}")
        for row in ours("plan", 0, folder)
    ]
    return "\n## Opening a page\n\n" + table(("page", "ms", "CPU ms"), rows)


def replies_section(given: argparse.Namespace) -> str:
    """One message and one draft at a time; the bars are 50 ms and 30 ms at the 95th percentile, on one core."""
    script = ROOT / "bench" / "replies.py"
    rows = []
    for own, other in REPLIES:
        first: list[dict] = []
        second: list[dict] = []
        for _ in range(given.runs):
            first += child(sys.executable, script, own)
            second += child(given.peers or sys.executable, script, other)
        rows += [
            (name, number(turns[0]["count"]), f"{middle(turns, 'median'):.2f}", f"{middle(turns, 'p95'):.1f}",
             ratio(turns, first, "median"), f"{middle(turns, 'memory') / 1024:.0f}")
            for name, turns in ((own, first), (other, second))
        ]  # fmt: skip
    columns = ("program", "texts", "median CPU ms", "95 of 100 within CPU ms", "median, leeward = 1", "peak MiB")
    return (
        "\n## Reading one message, checking one draft\n\n"
        + table(columns, rows)
        + "\nThe others do far less: one looks for dates only, the other says how kind a text sounds.\n"
    )


def held_section(given: argparse.Namespace) -> str:
    """Messages of a service, kept and looked at as they come; the bar is 50 a second, on one core."""
    turns = [child(sys.executable, ROOT / "bench" / "held.py")[0] for _ in range(given.runs)]
    count = turns[0]["count"]
    row = (
        number(count), number(count / middle(turns, "seconds")), f"{middle(turns, 'cpu') / count * 1000:.1f}",
        f"{middle(turns, 'median'):.1f}", f"{middle(turns, 'p95'):.1f}", f"{middle(turns, 'memory') / 1024:.0f}",
    )  # fmt: skip
    columns = ("messages", "messages/s", "CPU ms a message", "median ms", "95 of 100 within ms", "peak MiB")
    return (
        "\n## Holding what comes from a service\n\n"
        + table(columns, [row])
        + "\nEach message is sealed byte for byte, written, logged and looked at for danger before the next is taken.\n"
    )


def table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    sys.exit(main())
