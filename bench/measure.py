"""One measurement of our own, in a process of its own: `python bench/measure.py NAME MESSAGES FOLDER`.

Prints a line of JSON: what was done, how often, in how many seconds by the wall clock and of the processors (those of
child processes too), and the most memory held (KiB) before and after. Times are of the work alone; starting Python and
Django is not counted.
"""

import contextlib
import json
import os
import resource
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

SELF, CHILDREN = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
PASSPHRASE = "a made-up passphrase for measuring"


class Clock:
    """Runs a piece of work and keeps what it took."""

    def __init__(self) -> None:
        self.rows: list[dict[str, object]] = []

    def time(self, what: str, work: Callable[[], int], unit: str) -> None:
        """`work` returns how many `unit` it did."""
        before, start, cpu = peak_memory(), time.perf_counter(), processor_time()
        count = work()
        seconds, cpu = time.perf_counter() - start, processor_time() - cpu
        row = {"what": what, "count": count, "unit": unit, "seconds": seconds, "cpu": cpu}
        self.rows.append({**row, "memory_before": before, "memory": peak_memory()})


def processor_time() -> float:
    """Of this process and of its children that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (SELF, CHILDREN))


def peak_memory(process: int | str = "self") -> int:
    """KiB. On Linux from /proc: what getrusage says there of a process includes what the one that began it held."""
    status = Path(f"/proc/{process}/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0])
    peak = resource.getrusage(SELF if process == "self" else CHILDREN).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak


def export(folder: Path, messages: int) -> Path:
    return folder / f"export-{messages}.txt"


def reading(clock: Clock, messages: int, folder: Path) -> None:
    """Parsing alone: from the file to Message objects."""
    from leeward.readers import sources
    from leeward.readers.reading import open_reading

    def read() -> int:
        whole = open_reading([sources.from_path(export(folder, messages))])
        for _ in whole:
            pass
        return whole.summary.messages

    clock.time("leeward", read, "messages")


def bare_insert(clock: Clock, messages: int, folder: Path) -> None:
    """The least a message can cost: one row of three columns in an encrypted table, nothing else."""
    vault = new_vault()

    def insert() -> int:
        from django.db import connection

        rows = (
            (number, "2023-01-14T07:30:00", f"a message of ordinary length, number {number}")
            for number in range(messages)
        )
        with vault.use(), connection.cursor() as cursor:
            cursor.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, sent_at TEXT, text TEXT)")
            cursor.execute("BEGIN")
            cursor.connection.executemany("INSERT INTO bare VALUES (?, ?, ?)", rows)
            cursor.execute("COMMIT")
        return messages

    clock.time("bare insert", insert, "messages")
    drop(vault)


def importing(clock: Clock, messages: int, folder: Path) -> None:
    """A whole import into a new vault: seal the original, read, key, rows, indexes, log leaves, full text, receipt."""
    from leeward.readers import sources

    vault = new_vault()
    source = sources.from_path(export(folder, messages))
    with vault.use():
        kept = []
        clock.time("seal the original", lambda: seal(vault, source, kept) >> 20 or 1, "MiB")
        took, helper = note_transactions(), note_helper()
        clock.time("whole import", lambda: import_sealed(source, kept[0]), "messages")
        took.sort()
        clock.rows[-1]["memory_helper"] = max(helper, default=0)
        clock.rows[-1]["transactions"] = [took[len(took) // 2], took[len(took) * 95 // 100], took[-1]]
    drop(vault)


def note_helper() -> list[int]:
    """The most memory of the process that reads, asked again and again while it lives."""
    from leeward.history.bringing.beside import BesideFeed

    peaks: list[int] = []
    receive = BesideFeed._put  # noqa: SLF001, nothing public is called that often

    def noted(self: BesideFeed, data: bytes | None) -> None:
        with contextlib.suppress(OSError, IndexError):  # it may have ended
            peaks.append(peak_memory(self._process.pid))
        receive(self, data)

    BesideFeed._put = noted  # noqa: SLF001, as above
    return peaks


def note_transactions() -> list[float]:
    """The seconds of every transaction with messages in it, as they come."""
    from leeward.history.bringing.writer import BatchWriter

    took: list[float] = []
    write = BatchWriter.write

    def noted(self: BatchWriter, batch: object) -> None:
        write(self, batch)
        took.append(self.seconds)

    BatchWriter.write = noted
    return took


def seal(vault, source, kept: list[str]) -> int:  # noqa: ANN001 - known only once Django is ready
    with vault.blobs.create() as writer, source.open() as stream:
        for piece in iter(lambda: stream.read(1 << 20), b""):
            writer.write(piece)
        kept.append(writer.finish().keep())
    return source.size


def import_sealed(source, blob: str) -> int:  # noqa: ANN001 - as above
    """The job as its child process does it, but in this process, so that its memory can be measured."""
    from leeward.history.bringing import job
    from leeward.history.bringing.request import Request
    from leeward.history.models import Message
    from leeward.vault import jobs
    from leeward.vault.models import Job

    request = Request(blob, source.name, source.size, source.sha256, me=("Ada",), them=("Rex",), checked=True)
    done = jobs.run_here(Job.objects.create(kind=job.KIND, arguments=request.as_arguments()))
    if done.state != jobs.State.DONE:
        sys.exit(f"the import ended as {done.state}: {done.sentence}")
    return Message.objects.count()


def vaults(clock: Clock, messages: int, folder: Path) -> None:
    """Making, locking and opening a vault at full key cost; sealing and reading an original."""
    from leeward.vault import lifecycle

    place = Path(os.environ["LEEWARD_BENCH_TEMP"]) / "vaults"
    vault = None

    def make() -> int:
        nonlocal vault
        vault = lifecycle.create(place, PASSPHRASE).vault
        return 1

    def unlock() -> int:
        nonlocal vault
        vault = lifecycle.unlock(place, PASSPHRASE)
        return 1

    clock.time("make a vault", make, "vaults")
    vault.lock()
    clock.time("unlock", unlock, "vaults")
    data = os.urandom(1 << 20)
    writer = vault.blobs.create()

    def seal() -> int:
        for _ in range(64):
            writer.write(data)
        return 64

    clock.time("seal an original", seal, "MiB")
    name = writer.finish().keep()

    def unseal() -> int:
        with vault.blobs.open(name) as stream:
            return sum(len(piece) for piece in iter(lambda: stream.read(1 << 20), b"")) >> 20

    clock.time("read it back", unseal, "MiB")
    drop(vault)


def screening(clock: Clock, messages: int, folder: Path) -> None:
    """The word rules over one thread, reading not counted."""
    from leeward.readers import sources
    from leeward.readers.reading import open_reading
    from leeward.tactics.screening import screen
    from leeward.tactics.word_rules import WordRules
    from leeward.words.messages import Message
    from leeward.words.tactics import Line, Side

    records = open_reading([sources.from_path(export(folder, messages))])
    thread = [
        Line(Side.ME if record.sender == "Ada" else Side.THEM, record.sent_at, "whatsapp", record.text)
        for record in records
        if isinstance(record, Message)
    ]
    rules = WordRules()
    clock.time("screen, rules alone", lambda: sum(1 for _ in screen(thread, detector=rules)), "messages")


def plan(clock: Clock, messages: int, folder: Path) -> None:
    """The plan opened as a browser asks for it, all of the page: 300 items of one's own beside the library's."""
    from django.test import Client
    from django.test.utils import setup_test_environment

    from leeward.library.plan import PARTS
    from leeward.plan.models import Item
    from leeward.vault import sessions

    setup_test_environment(debug=False)  # the client may ask without a network
    vault = new_vault()
    client = Client(SERVER_NAME="127.0.0.1")
    session = client.session
    sessions.attach(session, vault)
    client.cookies["n"] = session.session_key

    def opened(path: str) -> Callable[[], int]:
        def open_pages() -> int:
            for _ in range(20):
                if client.get(path).status_code != 200:
                    sys.exit(f"{path} did not open")
            return 20

        return open_pages

    with vault.use():
        keys = list(PARTS)
        Item.objects.bulk_create(Item(part=keys[n % len(keys)], text=f"item {n}", note="a note") for n in range(300))
        opened("/g/")()
        clock.time("my plan, 300 items in all parts", opened("/g/"), "pages")
        Item.objects.update(part=keys[0])
        path = f"/g/p/{keys[0]}/"
        opened(path)()
        clock.time("one part with 300 items", opened(path), "pages")
    drop(vault)


def new_vault():  # noqa: ANN201 - OpenVault, known only once Django is ready
    """Made with little key stretching, which would hide the memory of what is measured."""
    from leeward.sealing.kdf import Cost
    from leeward.vault import lifecycle

    place = Path(os.environ["LEEWARD_BENCH_TEMP"]) / f"vault-{os.getpid()}"
    return lifecycle.create(place, PASSPHRASE, cost=Cost(memory_kib=64, passes=1, lanes=1)).vault


def drop(vault) -> None:  # noqa: ANN001 - as above
    vault.lock()
    shutil.rmtree(vault.folder)


PARTS = {"read": reading, "bare": bare_insert, "import": importing, "vault": vaults, "screen": screening,
         "plan": plan}  # fmt: skip
NEEDS_DJANGO = {"bare", "import", "vault", "plan"}


def main() -> None:
    name, messages, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    os.environ["LEEWARD_BENCH_TEMP"] = str(folder)
    if name in NEEDS_DJANGO:
        from leeward.cli.django_ready import get_ready

        get_ready()
    clock = Clock()
    PARTS[name](clock, messages, folder)
    print(json.dumps(clock.rows))


if __name__ == "__main__":
    main()
