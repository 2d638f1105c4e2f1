"""The job "import": reads one original from its blob into the vault. Runs in a child process."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from leeward.history import owning
from leeward.history.bringing import afterwards, beside, confirmed, receipts
from leeward.history.bringing.beside import BesideFeed
from leeward.history.bringing.feed import Batch, Size, batches
from leeward.history.bringing.originals import open_request
from leeward.history.bringing.request import KIND, Request
from leeward.history.bringing.steady import Steady
from leeward.history.bringing.writer import BatchWriter
from leeward.history.desk import check_names
from leeward.history.errors import AccountNotSaid, DateOrderUnknown
from leeward.history.models import Receipt, Source
from leeward.history.rows import channel_of
from leeward.readers.reading import Reading
from leeward.vault import jobs, opened
from leeward.vault.jobs import JobRun
from leeward.vault.models import Job
from leeward.words.errors import LeewardError
from leeward.words.messages import DateOrder, Summary


def keep(request: Request) -> Job:
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
    request = _own(request, reading)
    receipt = receipts.begin(request, job.id)
    receipts.note_formats(receipt.source, {part.source.member or "": part.reader.name for part in reading.parts})
    confirmed.settle(request, _channels(reading))
    return _read(job, request, receipt, total)


def _own(request: Request, reading: Reading) -> Request:
    """The request, with the owner's addresses if it is the person's own account.

    A file that is here already was asked about then. Raises NotYourAccount and AccountNotSaid before anything of it is
    written.
    """
    if Source.objects.filter(sha256=request.sha256).exists():
        return request
    named = owning.owners(reading)
    if owning.check(named, request.me) is owning.Whose.NOT_SAID and not request.own_account:
        raise AccountNotSaid
    return replace(request, owners=owning.together(named))


def _check(request: Request, reading: Reading) -> int:
    """Compares what the person said with the file; the number of its messages."""
    sniffed = reading.sniff()
    if sniffed.date_order is DateOrder.AMBIGUOUS and request.dates is None:
        raise DateOrderUnknown
    check_names(list(sniffed.senders), [*request.me, *request.them])
    return sniffed.messages


def _read(job: JobRun, request: Request, receipt: Receipt, total: int) -> dict[str, Any]:
    writer, size, feed = BatchWriter(receipt), Size(), _Feed(request)
    try:
        with Steady() as steady:
            for batch in feed.batches(receipt, size):
                writer.write(batch)
                size.follow(writer.seconds)
                steady.wrote(len(batch.rows))
                job.progress(receipt.watermark, max(total, receipt.watermark), _note(receipt))
                if job.stopping():
                    receipts.stop(receipt, Receipt.RUNNING if job.pausing else Receipt.STOPPED)
                    return {"receipt": receipt.pk, "stopped": True}
        receipts.finish(receipt, feed.summary)
    except LeewardError:
        receipts.stop(receipt, Receipt.FAILED)
        raise
    finally:
        feed.close()
    confirmed.note_stop(request, _channels(feed.reading))
    afterwards.tell()
    return {"receipt": receipt.pk, "stopped": False}


class _Feed:
    """The batches of a request: from a helper process where the original is large, else read here."""

    def __init__(self, request: Request) -> None:
        self.reading = _reading(request)
        self._request = request
        self._beside: BesideFeed | None = None

    def batches(self, receipt: Receipt, size: Size) -> Iterator[Batch]:
        if self._request.size >= beside.WORTH_IT:
            self._beside = BesideFeed(opened.require(), self._request, receipt.watermark)
            try:
                yield from self._beside.batches(size)
            except beside.HelperEnded:
                self.close()
            else:
                return
        yield from batches(self.reading, receipt.watermark, size)

    @property
    def summary(self) -> Summary:
        there = self._beside.summary if self._beside else None
        return there or self.reading.summary

    def close(self) -> None:
        if self._beside is not None:
            self._beside.close()
            self._beside = None


def _reading(request: Request) -> Reading:
    return open_request(opened.require().blobs, request)


def _channels(reading: Reading) -> list[str]:
    return list(dict.fromkeys(channel_of(part.reader.name) for part in reading.parts))


def _note(receipt: Receipt) -> str:
    counts = receipt.counts
    parts = [f"{counts['messages']:,} messages so far"]
    if counts.get("already_here"):
        parts.append(f"{counts['already_here']:,} of them here already")
    if problems := counts.get("problems"):
        parts.append(f"{problems:,} {'row' if problems == 1 else 'rows'} could not be read")
    return ", ".join(parts) + "."
