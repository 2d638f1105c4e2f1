"""How far an account is: when it was last asked, whether asking worked, and what may be done next."""

from dataclasses import dataclass
from datetime import datetime

from leeward.channels.protocol import Action
from leeward.contact.choices import Looked
from leeward.contact.models import Account, Act, Check


@dataclass(frozen=True, slots=True)
class Standing:
    """One account. Times are naive wall clock of this device.

    `last`: the newest time it was asked; `worked`: when that last worked. `may_collect` after a look that worked,
    `may_act` after a collection that worked since. `refused`: name or password were refused, nothing asks by itself.
    """

    account: Account
    last: Check | None
    asked_at: datetime | None
    worked_at: datetime | None
    look: Check | None
    may_collect: bool
    may_act: bool
    refused: bool
    can: frozenset[Action]
    in_force: tuple[Act, ...]
    unclear: tuple[Act, ...]

    @property
    def broke_off(self) -> bool:
        return self.last is not None and not self.last.ok


def of(account: Account) -> Standing:
    """How this account stands now. Needs an open vault; asks nobody outside."""
    checks = account.checks.order_by("-id")
    last, well = checks.first(), checks.filter(ok=True).first()
    look = checks.filter(what=Looked.LOOK).first()
    collected = checks.filter(what=Looked.COLLECT, ok=True).first()
    seen = look is not None and look.ok
    acts = list(account.acts.select_related("person", "account"))
    refused = last is not None and last.refused
    worked = last is not None and last.ok
    may_act = (
        seen and worked and collected is not None and collected.pk > (look.pk if look else 0) and not collected.more
    )
    return Standing(
        account=account,
        last=last,
        asked_at=wall(last.at) if last else None,
        worked_at=wall(well.at) if well else None,
        look=look,
        may_collect=seen and not refused,
        may_act=may_act,
        refused=refused,
        can=frozenset(Action(name) for name in look.can) if look else frozenset(),
        in_force=tuple(act for act in acts if act.in_force),
        unclear=tuple(act for act in acts if act.unclear),
    )


def wall(moment: datetime) -> datetime:
    """An aware moment on the clock of this device, naive."""
    return moment.astimezone().replace(tzinfo=None)
