"""One pass over messages or drafts, one at a time, by Leeward or by one other program: `python bench/replies.py NAME`.

Prints a line of JSON: how many texts, the median and the 95th percentile in milliseconds of the processor (one core),
and the most memory held (KiB). The texts are those of data/replies; models are loaded before the first is timed. The
others do far less than Leeward does: they are here so that a figure has something beside it.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median, quantiles

from measure import peak_memory

DATA = Path(__file__).resolve().parent.parent / "data" / "replies"
CAME = datetime(2026, 3, 2, 18, 40)  # noqa: DTZ001  # wall clock, as in messages


def message() -> Callable[[str], object]:
    """What the page of a message does: tactics and dangers, and all facts."""
    from leeward.facts.reading import read
    from leeward.tactics.screening import screen
    from leeward.words.tactics import Line, Side

    return lambda text: (list(screen([Line(Side.THEM, CAME, "", text)])), read(text, CAME))


def draft() -> Callable[[str], object]:
    from leeward.drafts.checking import check

    return check


def dates() -> Callable[[str], object]:
    """dateparser looks for dates in a text, and for nothing else."""
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"], settings={"RELATIVE_BASE": CAME})


def feeling() -> Callable[[str], object]:
    """VADER says how kind or unkind a text sounds, by a list of words."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer().polarity_scores


WORK = {
    "leeward, a message": (message, "incoming"),
    "dateparser, dates only": (dates, "incoming"),
    "leeward, a draft": (draft, "drafts"),
    "VADER, feeling only": (feeling, "drafts"),
}


def main() -> None:
    make, folder = WORK[sys.argv[1]]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = [
        json.loads(line)["text"]
        for path in sorted((DATA / folder).glob("held_*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    work = make()
    for text in texts[:20]:
        work(text)
    took = []
    for text in texts:
        start = time.process_time()
        work(text)
        took.append((time.process_time() - start) * 1000)
    found = {"count": len(texts), "median": median(took), "p95": quantiles(took, n=20)[-1], "memory": peak_memory()}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
