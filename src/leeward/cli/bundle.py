"""`leeward bundle`: a bundle for a court or a lawyer, out of a vault."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.markup import escape

from leeward.cli import console, passphrase
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.django_ready import get_ready
from leeward.cli.errors import FileExists, NotWritten
from leeward.cli.progress import counting

if TYPE_CHECKING:
    from leeward.court.bundling import Gathered
    from leeward.court.making import Done
    from leeward.court.preflight.items import Item
    from leeward.court.selecting import Selection
    from leeward.vault.opened import OpenVault

name = "bundle"
summary = "list what a bundle for a court or a lawyer would show, and write it without what is not decided"
example = "leeward bundle --vault notebook -o bundle.zip --person Rex --from 2025-03-01"

_PLAIN = "It is plain: whoever has it can read it. Hand it over yourself, or lock it first."


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vault", metavar="DIR", type=Path, required=True, help="the folder of the vault")
    parser.add_argument(
        "-o", "--output", metavar="BUNDLE", type=Path, required=True, help="a folder, or a name in .zip"
    )
    parser.add_argument("--person", metavar="NAME", help="only conversations in which somebody of this name wrote")
    parser.add_argument("--from", dest="first", metavar="DAY", type=date.fromisoformat, help="first day, 2025-03-01")
    parser.add_argument("--to", dest="last", metavar="DAY", type=date.fromisoformat, help="last day")
    parser.add_argument("--look-for", metavar="WORD", action="append", default=[], help="list this word too, if found")
    parser.add_argument("--keep", metavar="KEY", action="append", default=[], help="leave this one of the list in")
    parser.add_argument("--withhold", metavar="KEY", action="append", default=[], help="take this one out: its hash")
    parser.add_argument("--prefix", default="", metavar="TEXT", help="before each page number, such as “A-”")
    rest = parser.add_mutually_exclusive_group()
    rest.add_argument(
        "--withhold-all", action="store_true", help="the same as saying nothing: what is not decided is taken out"
    )
    rest.add_argument(
        "--keep-all-listed", action="store_true", help="leave in the rest of the list, but for hidden places"
    )


def run(given: argparse.Namespace) -> int:
    """The list of what it would show, then the bundle. What is not decided is withheld: nothing leaves by oversight.

    Exit status 1 where a message is not as it was logged.
    """
    if given.output.exists():
        raise FileExists(f"There is something called “{given.output.name}” already. Nothing was written.")
    get_ready()
    vault = passphrase.unlock(given.vault)
    try:
        with vault.use():
            return _bundle(vault, given)
    finally:
        vault.lock()


def _bundle(vault: "OpenVault", given: argparse.Namespace) -> int:
    from leeward.court import bundling, making
    from leeward.court.preflight import looking
    from leeward.court.preflight.items import decided, undecided

    selection = _selection(given)
    gathered = bundling.gather(vault, selection)
    with counting("Looking through it", gathered.about.shown) as advance:
        items = looking.Look(vault, gathered.threads, gathered.originals, gathered.media).items(
            given.look_for, lambda done, _total, _note: advance(done)
        )
    decisions = _decisions(given, items)
    _print_list(items, decisions)
    if open_ones := undecided(items, decisions):
        console.out().print(
            f"[care]{len(open_ones):,} of these are not decided, and withheld.[/care] --keep KEY leaves one in, "
            "--keep-all-listed the rest but for hidden places, which need their own --keep KEY.",
            soft_wrap=True,
        )
    if items:
        gathered = bundling.gather(vault, selection, decided(items, decisions))
    try:
        with counting("Setting the pages", gathered.about.shown) as advance:
            wish, watch = making.Wish(given.prefix), making.Watch(lambda count, _total, _note: advance(count))
            done = making.make(vault, gathered, bundling.sink_for(given.output), wish, watch)
    except OSError:
        raise NotWritten("The bundle could not be written: is the folder there, and is there room?") from None
    return _told(gathered, done, given.output)


def _selection(given: argparse.Namespace) -> "Selection":
    from leeward.court import selecting

    rooms = selecting.conversations_with(given.person) if given.person else ()
    return selecting.Selection(conversations=rooms, first=given.first, last=given.last)


def _decisions(given: argparse.Namespace, items: "Sequence[Item]") -> dict[str, str]:
    from leeward.court.preflight.items import Kind

    rest = "withhold" if given.withhold_all else "keep" if given.keep_all_listed else ""
    hidden = {item.key for item in items if item.kind is Kind.HIDDEN_PLACE and rest == "keep"}
    decisions = {item.key: rest for item in items if rest and item.key not in hidden}
    decisions |= dict.fromkeys(given.keep, "keep") | dict.fromkeys(given.withhold, "withhold")
    return decisions


def _print_list(items: "Sequence[Item]", decisions: dict[str, str]) -> None:
    from leeward.court.preflight.items import NOT_LOOKED_AT

    out = console.out()
    for item in items:
        decision = decisions.get(item.key) or "undecided"
        out.print(
            f"[accent]{item.key}[/accent]  {decision:<9}  {escape(item.kind.value)}: {escape(item.what)}",
            soft_wrap=True,
        )
        out.print(f"    [soft]{escape(item.where)}. Withholding it takes out {item.costs}.[/soft]", soft_wrap=True)
    out.print(NOT_LOOKED_AT, soft_wrap=True)


def _told(gathered: "Gathered", done: "Done", path: Path) -> int:
    out, about = console.out(), gathered.about
    rows = [
        ("Written", str(path)),
        ("Messages", f"{about.shown:,}, and {about.withheld:,} as their hash alone"),
        ("Originals", f"{about.originals - about.originals_withheld:,} of {about.originals:,}"),
        ("Pages", f"{done.pages:,} in {done.volumes:,} {'volume' if done.volumes == 1 else 'volumes'}"),
        ("Fingerprint", about.fingerprint),
        *(
            [("Not drawn", f"{', '.join(done.undrawn)}: these signs stand as their code points")]
            if done.undrawn
            else []
        ),
    ]
    for label, value in rows:
        out.print(f"  [soft]{label:<12}[/soft] {escape(value)}", soft_wrap=True)
    out.print("Write the fingerprint on paper, and give it with the bundle on another way.", soft_wrap=True)
    out.print(f"[care]{_PLAIN}[/care]", soft_wrap=True)
    wrong = gathered.otherwise + gathered.unlogged
    if wrong:
        out.print(
            f"[care]{wrong:,} records are not as they were logged[/care] and stand as their hash, or not at all. "
            "Run leeward doctor.",
            soft_wrap=True,
        )
    return DONE_BUT if wrong else DONE
