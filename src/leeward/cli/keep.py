"""`leeward import`: bring exports into a vault, with a receipt."""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape

from leeward.cli import console, inputs, passphrase
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.django_ready import get_ready
from leeward.cli.errors import AccountOpen, DatesOpen, JobFailed
from leeward.cli.progress import counting
from leeward.readers import sources
from leeward.readers.errors import NothingRecognised, ReadersError
from leeward.readers.zips import is_zip
from leeward.words.errors import LeewardError
from leeward.words.messages import DateOrder
from leeward.words.sources import Source

if TYPE_CHECKING:
    from leeward.history.bringing.request import Beside, Request
    from leeward.history.models import Receipt
    from leeward.vault.models import Job
    from leeward.vault.opened import OpenVault

name = "import"
summary = "bring exports into a vault and keep them"
example = 'leeward import chat.txt --vault notebook --me "Ada" --them "Rex"'

_POLL_SECONDS = 0.2


def arguments(parser: argparse.ArgumentParser) -> None:
    inputs.add_reading_arguments(parser)
    parser.add_argument("--vault", metavar="DIR", type=Path, required=True, help="the folder of the vault")
    parser.add_argument("--me", metavar="NAME", action="append", required=True, help="your own name in the export")
    parser.add_argument("--own-account", action="store_true", help="say that a file of a whole account is your own")
    parser.add_argument("--them", metavar="NAME", action="append", default=[], help="the other party's name there")


def run(given: argparse.Namespace) -> int:
    """One receipt for each file. What was brought in before something fails stays and is listed."""
    get_ready()
    from leeward.vault import lifecycle

    lifecycle.info(given.vault)  # that there is a vault is known before a long file is looked through
    found, unread = _readable(given, [part for path in given.paths for part in _parts(sources.from_path(path))])
    refused: list[LeewardError] = [*unread]
    vault = passphrase.unlock(given.vault)
    try:
        with vault.use():
            found, others = _own(given, found)
            refused += others
            receipts = [_bring_in(_request(vault, given, source, total)) for source, total in found]
    finally:
        vault.lock()
    for error in refused:
        console.out().print(f"[care]Not brought in[/care] {escape(str(error))}", soft_wrap=True)
    whole = all(receipt.state == receipt.DONE and not receipt.counts.get("problems") for receipt in receipts)
    return DONE if whole and not refused else DONE_BUT


def _readable(given: argparse.Namespace, found: list[Source]) -> tuple[list[tuple[Source, int]], list[ReadersError]]:
    """What can be brought in, each with its number of messages, and why each of the others cannot.

    Raises ReadersError if nothing can, and CommandError if a name or the order of dates is not settled.
    """
    good: list[tuple[Source, int]] = []
    refused: list[ReadersError] = []
    for source in found:
        try:
            good.append((source, _checked(given, source)))
        except ReadersError as error:
            refused.append(error)
    if not good:
        raise refused[0] if len(refused) == 1 else NothingRecognised
    return good, refused


def _own(
    given: argparse.Namespace, found: list[tuple[Source, int]]
) -> tuple[list[tuple[Source, int]], list[LeewardError]]:
    """Those that are no whole account or the person's own, and why each of the others is not taken.

    Raises NotYourAccount or AccountOpen if nothing is left.
    """
    refusals = {source.sha256: _not_own(given, source) for source, _ in found}
    good = [(source, total) for source, total in found if refusals[source.sha256] is None]
    refused = [error for error in refusals.values() if error is not None]
    if not good:
        raise refused[0]
    return good, refused


def _not_own(given: argparse.Namespace, source: Source) -> LeewardError | None:
    from leeward.history import owning
    from leeward.history.errors import NotYourAccount
    from leeward.history.models import Source as Kept

    if Kept.objects.filter(sha256=source.sha256).exists():
        return None
    try:
        said = owning.check(owning.owners(inputs.open_sources([source], given)), given.me)
    except NotYourAccount as error:
        return error
    return AccountOpen(source.name) if said is owning.Whose.NOT_SAID and not given.own_account else None


def _parts(source: Source) -> Iterator[Source]:
    """A folder is brought in file by file, a zip as the one file it is."""
    yield from [sources.hashed(part) for part in sources.expand(source)] if not source.sha256 else [source]


def _checked(given: argparse.Namespace, source: Source) -> int:
    """The number of messages, once the names are found in the file and the order of its dates is known."""
    first = inputs.open_sources([source], given).sniff()
    inputs.check_names(given, first.senders)
    if first.date_order is DateOrder.AMBIGUOUS and given.dates is None:
        raise DatesOpen(source.name)
    return first.messages


def _bring_in(request: "Request") -> "Receipt":
    from leeward.history.bringing import job as bringing
    from leeward.history.models import Receipt

    job = bringing.keep(request)
    _watch(job, request)
    job.refresh_from_db()
    if job.sentence:
        raise JobFailed(job.sentence)
    receipt = Receipt.objects.get(pk=(job.result or {})["receipt"])
    _print_receipt(console.out(), receipt)
    return receipt


def _request(vault: "OpenVault", given: argparse.Namespace, source: Source, total: int) -> "Request":
    from leeward.history import keeping
    from leeward.history.bringing.request import Request

    return Request(
        blob=keeping.seal(source, vault).keep(),
        name=source.name,
        size=source.size,
        sha256=source.sha256,
        format=given.format,
        dates=DateOrder(given.dates) if given.dates else None,
        timezone=given.timezone,
        me=tuple(given.me),
        them=tuple(given.them),
        checked=True,
        total=total,
        beside=_beside(vault, given, source),
        own_account=given.own_account,
    )


def _beside(vault: "OpenVault", given: argparse.Namespace, source: Source) -> "tuple[Beside, ...]":
    """The pictures and recordings that lie beside a chat and that it names; those of a zip are in the zip."""
    from leeward.history import keeping

    if is_zip(source):
        return ()
    return keeping.seal_beside(source, vault, keeping.mentioned(inputs.open_sources([source], given)))


def _watch(job: "Job", request: "Request") -> None:
    """Show how far the job is until it is over; Ctrl-C asks it to end and keeps what was committed."""
    from leeward.vault import jobs
    from leeward.vault.states import State

    going = {State.WAITING, State.RUNNING}
    with counting(request.name, request.total) as advance:
        while True:
            try:
                job.refresh_from_db()
                if job.state not in going:
                    return
                advance(job.done)
                time.sleep(_POLL_SECONDS)
            except KeyboardInterrupt:
                jobs.cancel(job.pk)


def _print_receipt(out: Console, receipt: "Receipt") -> None:
    from leeward.history.receipt_page import ReceiptPage
    from leeward.history.wording import place

    page = ReceiptPage(receipt)
    rows = [
        ("SHA-256", page.source.sha256),
        ("Added", f"{page.added:,}"),
        ("Here already", f"{page.already_here:,}"),
        *(("Also in", f"{one.name}: {one.messages:,}. {one.clock}".strip()) for one in page.shared),
        *((label, f"{count:,}") for label, count in page.rows),
        ("Rows of the file", f"{page.total:,}"),
        *(("Silence", f"{begin:%d %B %Y} to {end:%d %B %Y}") for _, begin, end in page.gaps),
        *(("Please note", warning) for warning in page.warnings),
        *((f"Not read, {place(problem.place)}", problem.why) for problem in page.problems),
    ]
    out.print(escape(page.source.name), style="accent")
    width = max(len(label) for label, _ in rows)
    for label, value in rows:
        out.print(f"  [soft]{escape(label):<{width}}[/soft]  {escape(value)}", soft_wrap=True)
