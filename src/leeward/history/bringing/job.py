"""The job "import": reads one original from its blob into the vault. Runs in a child process."""

from functools import partial
from typing import Any

from leeward.history.bringing import confirmed, receipts
from leeward.history.bringing.feed import Size, batches
from leeward.history.bringing.request import Request
from leeward.history.bringing.writer import BatchWriter
from leeward.history.desk import check_names
from leeward.history.errors import DateOrderUnknown
from leeward.history.models import Receipt
from leeward.history.rows import channel_of
from leeward.readers import sources
from leeward.readers.reading import Reading, open_reading
from leeward.vault import jobs, opened
from leeward.vault.jobs import JobRun
from leeward.words.errors import LeewardError
from leeward.words.messages import DateOrder

KIND = "import"


def keep(request: Request) -> jobs.Job:
    """Start bringing in an original whose blob is kept. Returns the job, whose result lists the receipt."""
    return jobs.start(KIND, request.as_arguments())


@jobs.handler(KIND)
def run(job: JobRun) -> dict[str, Any]:
    """Reads, writes and logs batch by batch; goes on from the last batch after a crash or a stop.

    The result is {"receipt": id, "stopped": bool}. Raises DateOrderUnknown, NotInThisFile and readers' errors; what was
    written before stays and is listed in the receipt.
    """
    request = Request.from_arguments(job.arguments)
    reading = _reading(request)
    total = request.total if request.checked else _check(request, reading)
    receipt = receipts.begin(request, job.id)
    confirmed.settle(request, _channel(reading))
    return _read(job, request, receipt, total)


def _check(request: Request, reading: Reading) -> int:
    """Compares what the person said with the file; the number of its messages."""
    sniffed = reading.sniff()
    if sniffed.date_order is DateOrder.AMBIGUOUS and request.dates is None:
        raise DateOrderUnknown
    check_names(list(sniffed.senders), [*request.me, *request.them])
    return sniffed.messages


def _read(job: JobRun, request: Request, receipt: Receipt, total: int) -> dict[str, Any]:
    reading, writer, size = _reading(request), BatchWriter(receipt), Size()
    try:
        for batch in batches(reading, receipt.watermark, size):
            writer.write(batch)
            size.follow(writer.seconds)
            job.progress(receipt.watermark, max(total, receipt.watermark), _note(receipt))
            if job.stopping():
                receipts.stop(receipt, Receipt.RUNNING if job.pausing else Receipt.STOPPED)
                return {"receipt": receipt.pk, "stopped": True}
        receipts.finish(receipt, reading.summary)
    except LeewardError:
        receipts.stop(receipt, Receipt.FAILED)
        raise
    confirmed.note_stop(request, _channel(reading))
    return {"receipt": receipt.pk, "stopped": False}


def _reading(request: Request) -> Reading:
    vault = opened.require()
    source = sources.from_stream(
        request.name, partial(vault.blobs.open, request.blob), request.size, request.sha256
    )
    return open_reading([source], format=request.format, dates=request.dates, timezone=request.timezone)


def _channel(reading: Reading) -> str:
    return channel_of(reading.parts[0].reader.name)


def _note(receipt: Receipt) -> str:
    counts = receipt.counts
    parts = [f"{counts['messages']:,} messages so far"]
    if counts.get("already_here"):
        parts.append(f"{counts['already_here']:,} of them here already")
    if problems := counts.get("problems"):
        parts.append(f"{problems:,} {'row' if problems == 1 else 'rows'} could not be read")
    return ", ".join(parts) + "."
