"""Samples of our own making, their golden output, and the flag that writes it anew."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from leeward.readers.reading import Reading, open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Record, Skipped

SAMPLES = Path(__file__).parent / "samples"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden output of the readers anew")


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regenerate", default=False))


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Open a text or bytes as if they were a file; options as of open_reading."""

    def opened(text: str | bytes, name: str = "_chat.txt", **options: object) -> Reading:
        data = text.encode() if isinstance(text, str) else text
        return open_reading([from_bytes(name, data)], **options)

    return opened


@pytest.fixture
def messages(read: Callable[..., Reading]) -> Callable[..., list[Message]]:
    """The messages alone, of a text that has nothing else in it."""

    def only(text: str | bytes, name: str = "_chat.txt", **options: object) -> list[Message]:
        records = list(read(text, name, **options))
        assert all(type(record) is Message for record in records), records
        return records

    return only


@pytest.fixture
def physical() -> Callable[[Iterable[Record]], int]:
    """How many physical records these stand for."""

    def count(records: Iterable[Record]) -> int:
        return sum(record.records if isinstance(record, Problem | Skipped) else 1 for record in records)

    return count


def as_json(record: Record) -> str:
    """A record as one line of golden output."""
    if isinstance(record, Message):
        details = record.details
        shown = {
            "place": record.place.as_dict(),
            "conversation": record.origin.conversation,
            "sender": record.sender,
            "sent_at": record.sent_at.isoformat() if record.sent_at else None,
            "date_text": record.date_text,
            "kind": record.kind.value,
            "text": record.text,
            "attachments": [[a.name, a.media_type, a.sha256, a.missing] for a in record.attachments],
            "details": details
            and {
                "sender_address": details.sender_address,
                "utc_offset": details.utc_offset,
                "direction": details.direction,
                "reply_to": details.reply_to,
                "extra": dict(details.extra),
            },
        }
    elif isinstance(record, Problem):
        shown = {"problem": record.why, "place": record.place.as_dict(), "records": record.records}
    else:
        shown = {"skipped": record.reason, "place": record.place.as_dict(), "records": record.records}
    return json.dumps(shown, ensure_ascii=False)


@pytest.fixture
def golden(regenerate: bool) -> Callable[[Path, Reading], None]:
    """Compare a reading with the output that lies beside the input."""

    def compare(sample: Path, reading: Reading) -> None:
        lines = [as_json(record) for record in reading]
        found = reading.summary
        lines.append(
            json.dumps(
                {
                    "summary": {
                        "messages": found.messages,
                        "problems": found.problems,
                        "skipped": dict(found.skipped),
                        "first": found.first.isoformat() if found.first else None,
                        "last": found.last.isoformat() if found.last else None,
                        "date_order": found.date_order,
                        "gaps": [[a.isoformat(), b.isoformat()] for a, b in found.gaps],
                        "warnings": list(found.warnings),
                        "senders": dict(found.senders),
                    }
                },
                ensure_ascii=False,
            )
        )
        beside = sample.with_name(sample.name + ".golden.jsonl")
        text = "\n".join(lines) + "\n"
        if regenerate:
            beside.write_bytes(text.encode())
        assert beside.read_bytes().decode() == text

    return compare
