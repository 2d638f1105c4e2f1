"""From what was chosen for a folder to what goes into it, and what becomes of it when the choice is changed."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leeward.court import bundling, loose
from leeward.court.bundling import Gathered
from leeward.court.models import Handed, Pack
from leeward.court.preflight.items import Item, decided, undecided
from leeward.court.selecting import Selection
from leeward.court.withheld import NOTHING, Withheld
from leeward.history.bringing.receipts import log_fact
from leeward.incidents.told import Incident, all_incidents
from leeward.vault.opened import OpenVault


def selection(pack: Pack) -> Selection:
    """Whole conversations, both sides, within the days."""
    return Selection(conversations=tuple(pack.conversations), first=pack.first, last=pack.last)


def incidents(pack: Pack) -> list[Incident]:
    """Those that were chosen and are still there, in the order in which they were written."""
    wanted = set(pack.incidents)
    return [one for one in all_incidents() if one.key in wanted] if wanted else []


def items(pack: Pack) -> list[Item]:
    """What the last look found."""
    return [Item.from_dict(one) for one in pack.found]


def left_open(pack: Pack) -> int:
    """How many of them are not decided."""
    return len(undecided(items(pack), pack.decisions))


def withheld(pack: Pack) -> Withheld:
    """What the decisions take out; what is not decided is taken out too."""
    found = items(pack)
    return decided(found, pack.decisions) if found else NOTHING


def gathered(vault: OpenVault, pack: Pack) -> Gathered:
    """All that goes in, as decided. Raises NothingChosen."""
    noted = [("incident", one.key) for one in incidents(pack)]
    return bundling.gather(vault, selection(pack), withheld(pack), noted)


def change(vault: OpenVault, pack: Pack, changes: Mapping[str, Any]) -> None:
    """Another choice: what was looked through and made before no longer fits and goes. Decisions stay."""
    with transaction.atomic():
        if pack.blob:
            loose.note(pack.blob)
        for name, value in changes.items():
            setattr(pack, name, value)
        pack.found, pack.looked_at = [], None
        _unmade(pack)
        pack.save()
    loose.sweep(vault)


def decide(vault: OpenVault, pack: Pack, decisions: Mapping[str, str]) -> None:
    """Keep or withhold, by the key of an item. A folder that was made with other decisions goes."""
    with transaction.atomic():
        if pack.blob:
            loose.note(pack.blob)
        pack.decisions = {**pack.decisions, **decisions}
        _unmade(pack)
        pack.save()
    loose.sweep(vault)


def remove(vault: OpenVault, pack: Pack) -> None:
    """The folder goes for good, with what was made. Originals and messages stay, and so does who was handed it."""
    with transaction.atomic():
        if pack.blob:
            loose.note(pack.blob)
        pack.delete()
    loose.sweep(vault)


@transaction.atomic
def hand(pack: Pack, given: Mapping[str, Any]) -> Handed:
    """Note that it was handed over; the line is a fact in the log. `given`: to, on, how, sealed."""
    row = Handed(pack=pack, sha256=pack.sha256, fingerprint=pack.fingerprint, written_at=timezone.now(), **given)
    log_fact("handed", row.key, row.fact())
    row.save()
    return row


def _unmade(pack: Pack) -> None:
    pack.job_id = None
    pack.blob, pack.sha256, pack.size, pack.fingerprint, pack.made_at, pack.told = "", "", 0, "", None, {}
