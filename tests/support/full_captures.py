"""The room of public posts in a full notebook: two posts with something of every kind added, one that was removed."""

from datetime import date, datetime, time

from leeward.captures import keeping
from leeward.captures.choices import Came, What
from leeward.captures.keeping import Part
from leeward.captures.models import Answer, Capture, Note, Report, SeenBy, Visit
from leeward.vault import opened
from leeward.vault.blobs import PendingBlob

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001e221bc33"
    "0000000049454e44ae426082"
)
"""A picture of one point."""


def fill(say: str, today: date) -> None:
    """Put `say` into every text of this room of the open notebook."""
    moment = datetime.combine(today, time(9))
    given = {"address": f"https://example.org/{say}", "where": say, "account": say, "about": say, "words": say}
    first = _bring(PNG, f"{say}.png", {**given, "seen_at": moment, "certain": "about"})
    second = _visited(say, given)
    for post in (first, second):
        Note.objects.create(capture=post, text=say)
        SeenBy.objects.create(capture=post, who=say, told_on=today, how=say)
        report = Report.objects.create(capture=post, to=say, on=today, reference=say, note=say, ask_on=today)
        Answer.objects.create(report=report, on=today, text=say, ask_on=today)
    keeping.remove(opened.require(), _bring(PNG + b"2", f"{say}.png", given))
    Visit.objects.create(address=f"https://example.org/{say}", given=given)
    Visit.objects.create(address=f"https://example.org/{say}", given=given, capture=second)


def _bring(data: bytes, name: str, given: dict[str, object]) -> Capture:
    return keeping.keep_file(opened.require(), Came.SCREEN, name, _sealed(data), given)


def _visited(say: str, given: dict[str, object]) -> Capture:
    visited = {
        "began": "2026-03-02T21:14:05+00:00", "ended": "2026-03-02T21:14:20+00:00", "final": f"https://example.org/{say}/2",
        "status": 200, "ip": "93.184.216.34", "headers": [["Server", say]], "certificate": {"sha256": "ab" * 32},
        "browser": "Chrome", "tall": 20_000, "cut": True, "loaded": False, "left_out": 1, "refused": [say], "records": 3,
    }  # fmt: skip
    parts = [
        Part(What.PICTURE, "page.png", "image/png", _sealed(PNG + b"3")),
        Part(What.WARC, "page.warc", "application/warc", _sealed(b"WARC/1.1 " + say.encode())),
    ]
    return keeping.keep(opened.require(), {**given, "came": Came.PAGE, "certain": "exact", "visited": visited}, parts)


def _sealed(data: bytes) -> PendingBlob:
    with opened.require().blobs.create() as writer:
        writer.write(data)
        return writer.finish()
