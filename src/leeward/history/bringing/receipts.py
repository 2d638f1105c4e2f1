"""Receipts: begun or taken up again before a reading, closed and logged after it."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.history.bringing.request import Request
from leeward.history.errors import BeingRead
from leeward.history.models import Message, Receipt, Source
from leeward.vault import log
from leeward.vault.models import Job, LogLeaf
from leeward.words import canonical
from leeward.words.messages import Summary


@transaction.atomic
def begin(request: Request, job_id: int | None) -> Receipt:
    """The receipt of this reading: that of the same job or of a stopped reading of the same file, else a new one.

    The original is logged as a fact when it is new. Raises BeingRead while another job reads the same file.
    """
    source = _source(request)
    unfinished = [Receipt.RUNNING, Receipt.STOPPED, Receipt.FAILED]
    for receipt in source.receipts.filter(state__in=unfinished, arguments=request.reading()).order_by("-id"):
        if receipt.state == Receipt.RUNNING and _somebody_else_reads(receipt, job_id):
            raise BeingRead
        receipt.state, receipt.job_id, receipt.finished_at = Receipt.RUNNING, job_id, None
        receipt.save()
        return receipt
    newest = Message.objects.order_by("-id").values_list("pk", flat=True).first() or 0
    return Receipt.objects.create(
        source=source, job_id=job_id, arguments=request.reading(), first_id=newest, counts={"messages": 0, "added": 0}
    )


@transaction.atomic
def finish(receipt: Receipt, summary: Summary) -> None:
    """The reading came to its end. The receipt becomes a fact in the log."""
    receipt.state, receipt.finished_at = Receipt.DONE, timezone.now()
    receipt.summary = summary_as_json(summary)
    receipt.source.format = (summary.format or receipt.source.format)[:40]
    receipt.source.save(update_fields=["format"])
    receipt.log_seq = _log("receipt", str(receipt.pk), receipt_fact(receipt))
    receipt.save()


def stop(receipt: Receipt, state: str) -> None:
    """The reading was stopped or failed. What was written stays, and a later reading goes on from there.

    Only the state is written: what stands in `receipt` may be ahead of a batch that was rolled back.
    """
    Receipt.objects.filter(pk=receipt.pk).update(state=state, finished_at=timezone.now())


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
    """The summary of a reading in JSON values; its senders are left to the counts."""
    return {
        "format": summary.format,
        "messages": summary.messages,
        "problems": summary.problems,
        "skipped": dict(summary.skipped),
        "first": summary.first.isoformat() if summary.first else None,
        "last": summary.last.isoformat() if summary.last else None,
        "date_order": summary.date_order.value,
        "gaps": [[begin.isoformat(), end.isoformat()] for begin, end in summary.gaps],
        "warnings": list(summary.warnings),
    }


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
    if fresh:
        source.log_seq = _log("source", request.sha256, source_fact(source))
        source.save(update_fields=["log_seq"])
    return source


def _log(kind: str, reference: str, fact: dict[str, object]) -> int:
    log.append(kind, [(reference, canonical.encode(fact))])
    return LogLeaf.objects.order_by("-seq").values_list("seq", flat=True)[0]
