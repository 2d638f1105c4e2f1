"""A few small exports, and a vault into which they can be brought."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from leeward.history.bringing import job
from leeward.history.bringing.request import Request
from leeward.history.models import Receipt
from leeward.vault import jobs
from leeward.vault.opened import OpenVault

START = datetime(2025, 3, 14, 8, 0)


def _line(number: int, sender: str, text: str) -> str:
    at = START + timedelta(minutes=7 * number)
    return f"{at.day:02}/{at.month:02}/{at.year}, {at.hour:02}:{at.minute:02} - {sender}: {text}\n"


def _chat(messages: int, first: int = 0) -> str:
    who = ("Ada", "Rex", "Rex")
    return "".join(_line(n, who[n % 3], f"message number {n} about the café") for n in range(first, messages))


def _unrun(vault: OpenVault, text: str | bytes, name: str, said: dict[str, object]) -> jobs.Job:
    with vault.blobs.create() as writer:
        writer.write(text.encode() if isinstance(text, str) else text)
        pending = writer.finish()
    request = Request(blob=pending.keep(), name=name, size=pending.size, sha256=pending.sha256, **said)
    return jobs.Job.objects.create(kind=job.KIND, arguments=request.as_arguments())


@pytest.fixture
def line() -> Callable[[int, str, str], str]:
    """A line of number, sender and text as an Android phone writes it, one message every seven minutes."""
    return _line


@pytest.fixture
def chat() -> Callable[..., str]:
    """`chat(messages, first=0)`: Ada writes every third message, Rex the rest; every text names its number."""
    return _chat


@pytest.fixture
def unrun(vault: OpenVault) -> Callable[..., jobs.Job]:
    """The job that brings a text in as a file of this name, not begun."""

    def made(text: str | bytes, name: str = "WhatsApp Chat with Rex.txt", **said: object) -> jobs.Job:
        return _unrun(vault, text, name, {"me": ("Ada",), "them": ("Rex",), **said})

    return made


@pytest.fixture
def bring(unrun: Callable[..., jobs.Job]) -> Callable[..., Receipt]:
    """Brings a text in, in this process; gives the receipt."""

    def brought(*given: object, **said: object) -> Receipt:
        done = jobs.run_here(unrun(*given, **said))
        assert done.state == "done", (done.sentence, done.detail)
        return Receipt.objects.get(pk=done.result["receipt"])

    return brought
