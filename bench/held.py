"""Messages of a service, kept and looked at as they come, one at a time: `python bench/held.py [MESSAGES]`.

Prints a line of JSON: how many messages, the seconds on the wall and of the processor, the median and the 95th
percentile of one message in milliseconds, and the most memory held (KiB). Each message is sealed, written, logged and
looked at for danger before the next is taken, on one core; the texts are those of data/replies that are held back. The
bar is 50 messages a second. What they ask is read when all have come and is not timed here.
"""

import itertools
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

import django
from measure import peak_memory

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data" / "replies" / "incoming"
USUAL = 1000
CAME = datetime(2026, 3, 2, 18, 40, tzinfo=UTC)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")
    django.setup()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measured(Path(folder) / "vault", count)))


def measured(folder: Path, count: int) -> dict:
    """Keeps so many messages in a new vault. The models are loaded before the first is timed."""
    from leeward.contact.held.keeping import Keeper
    from leeward.contact.models import Account
    from leeward.people import identities
    from leeward.people.choices import Role
    from leeward.sealing.kdf import Cost
    from leeward.vault import lifecycle

    vault = lifecycle.create(folder, "correct horse battery", cost=Cost(memory_kib=64, passes=1, lanes=1)).vault
    with vault.use():
        rex = identities.set_role(identities.address_for("rex@example.org", None, "email").person, Role.OTHER)
        keep = Keeper(Account.objects.create(kind="bench", label="Bench"), rex)
        messages = arriving()
        for message in itertools.islice(messages, 20):
            keep(message)
        took, cpu, begun = [], time.process_time(), time.perf_counter()
        for message in itertools.islice(messages, count):
            start = time.perf_counter()
            keep(message)
            took.append((time.perf_counter() - start) * 1000)
        seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    vault.lock()
    return {"count": count, "seconds": seconds, "cpu": cpu, "median": median(took), "p95": quantiles(took, n=20)[-1],
            "memory": peak_memory()}  # fmt: skip


def arriving() -> Iterator:
    """Messages without end, as a channel would hand them on."""
    from leeward.channels.protocol import Arrived

    texts = [
        json.loads(line)["text"]
        for path in sorted(DATA.glob("held_*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    for number, text in enumerate(itertools.cycle(texts)):
        raw = f"From: rex@example.org\r\nMessage-ID: <{number}@example.org>\r\n\r\n{text}".encode()
        at = CAME + timedelta(minutes=number)
        yield Arrived(str(number), raw, "message/rfc822", "rex@example.org", at, text)


if __name__ == "__main__":
    main()
