"""Receipts: begun or taken up again before a reading, closed and logged after it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.history.bringing.request import Request
from leeward.history.errors import BeingRead, ReadOtherwise
from leeward.history.models import Conversation, Message, Receipt, Source
from leeward.vault import log
from leeward.vault.models import Job, LogLeaf
from leeward.words import canonical
from leeward.words.messages import DateOrder, Summary


@transaction.atomic
def begin(request: Request, job_id: int | None) -> Receipt:
    """The receipt of this reading: that of the same job or of a stopped reading of the same file, else a new one.

    The original is logged as a fact when it is new. Raises BeingRead while another job reads the same file, and
    ReadOtherwise when it was brought in with the other order of day and month: every message would be there twice.
    """
    source = _source(request)
    earlier = earlier_order(request.sha256)
    if request.dates is not None and earlier is not None and request.dates is not earlier:
        raise ReadOtherwise
    unfinished = [Receipt.RUNNING, Receipt.STOPPED, Receipt.FAILED]
    for receipt in source.receipts.filter(state__in=unfinished, arguments=request.reading()).order_by("-id"):
        if receipt.state == Receipt.RUNNING and _somebody_else_reads(receipt, job_id):
            raise BeingRead
        receipt.state, receipt.job_id, receipt.finished_at = Receipt.RUNNING, job_id, None
        receipt.save()
        return receipt
    newest = Message.objects.order_by("-id").values_list("pk", flat=True).first() or 0
    return Receipt.objects.create(
        source=source,
        job_id=job_id,
        arguments=request.reading(),
        first_id=newest,
        counts={"messages": 0, "added": 0},
        threads=_threads(source),
    )


@transaction.atomic
def finish(receipt: Receipt, summary: Summary) -> None:
    """The reading came to its end. The receipt becomes a fact in the log."""
    receipt.state, receipt.finished_at = Receipt.DONE, timezone.now()
    receipt.summary = summary_as_json(summary)
    receipt.source.format = (summary.format or receipt.source.format)[:40]
    receipt.source.save(update_fields=["format"])
    receipt.log_seq = log_fact("receipt", str(receipt.pk), receipt_fact(receipt))
    receipt.save()


def stop(receipt: Receipt, state: str) -> None:
    """The reading was stopped or failed. What was written stays, and a later reading goes on from there.

    Only the state is written: what stands in `receipt` may be ahead of a batch that was rolled back.
    """
    Receipt.objects.filter(pk=receipt.pk).update(state=state, finished_at=timezone.now())


def request_again(source: Source) -> Request:
    """What reads an original that is here once more, as it was read last."""
    last = source.receipts.order_by("-pk").first()
    said: Mapping[str, Any] = last.arguments if last is not None else {}
    known = {"blob": source.blob, "name": source.name, "size": source.size, "sha256": source.sha256}
    return Request.from_arguments({**known, "beside": source.beside, **said, "checked": True})


def earlier_order(sha256: str) -> DateOrder | None:
    """Day first or month first, as messages of this original were brought in before; None where neither was."""
    for receipt in Receipt.objects.filter(source__sha256=sha256, watermark__gt=0).order_by("pk"):
        order = receipt.arguments.get("dates") or receipt.summary.get("date_order")
        if order in (DateOrder.DMY, DateOrder.MDY):
            return DateOrder(order)
    return None


def note_formats(source: Source, formats: Mapping[str, str]) -> None:
    """Which reader read which chat inside: by path in a zip, "" for a file that is one chat."""
    if source.formats != formats:
        source.formats = dict(formats)
        source.save(update_fields=["formats"])


def physical_records(counts: Mapping[str, Any]) -> int:
    """Messages, problems and counted skips: every physical record of the original is one of them."""
    return int(counts.get("messages", 0) + counts.get("problems", 0) + sum(counts.get("skipped", {}).values()))


def source_fact(source: Source) -> dict[str, object]:
    """An original as it is logged."""
    return {"fact": "source", "name": source.name, "sha256": source.sha256, "size": source.size}


def receipt_fact(receipt: Receipt) -> dict[str, object]:
    """A receipt as it is logged."""
    counts = receipt.counts
    return {
        "fact": "receipt",
        "source_sha256": receipt.source.sha256,
        "format": receipt.source.format,
        "messages": counts.get("messages", 0),
        "added": counts.get("added", 0),
        "already_here": counts.get("already_here", 0),
        "problems": counts.get("problems", 0),
        "skipped": counts.get("skipped", {}),
        "physical_records": physical_records(counts),
        "date_order": receipt.summary.get("date_order"),
        "first": receipt.summary.get("first"),
        "last": receipt.summary.get("last"),
    }


def summary_as_json(summary: Summary) -> dict[str, Any]:
    """The summary of a reading in JSON values; its original stands in the receipt, its senders in the counts."""
    said = summary.as_dict()
    del said["sources"], said["senders"]
    return said


def log_fact(kind: str, reference: str, fact: Mapping[str, object]) -> int:
    """Logs one fact; the number of its line. Part of the caller's transaction."""
    log.append(kind, [(reference, canonical.encode(fact))])
    return LogLeaf.objects.order_by("-seq").values_list("seq", flat=True)[0]


def _threads(source: Source) -> dict[str, list[int | bool]]:
    """The same file read again belongs to the threads it belonged to, whatever else has come or gone."""
    there = set(Conversation.objects.values_list("pk", flat=True))
    told = [pair for threads in source.receipts.values_list("threads", flat=True) for pair in threads.items()]
    return {thread: [int(room), True] for thread, (room, _) in told if int(room) in there}


def _somebody_else_reads(receipt: Receipt, job_id: int | None) -> bool:
    job = Job.objects.filter(pk=receipt.job_id or 0).first()
    return job is not None and job.pk != job_id and not job.over


def _source(request: Request) -> Source:
    source, fresh = Source.objects.get_or_create(
        sha256=request.sha256,
        defaults={
            "name": request.name[:500],
            "format": (request.format or "")[:40],
            "size": request.size,
            "blob": request.blob,
        },
    )
    if more := [list(one) for one in request.beside if list(one) not in source.beside]:
        source.beside = [*source.beside, *more]
        source.save(update_fields=["beside"])
    if fresh:
        source.log_seq = log_fact("source", request.sha256, source_fact(source))
        source.save(update_fields=["log_seq"])
    return source
