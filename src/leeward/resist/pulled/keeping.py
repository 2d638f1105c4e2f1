"""Where what is written in these hours lies: in the open vault, else in the session, in memory, until it is kept.

Rows look the same in both places. In the session each has a number of its own as `pk`, which is not that of any vault.
What lay there before a vault was opened moves into it as soon as one of these pages is asked for.
"""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from django.http import HttpRequest
from django.utils import timezone

from leeward.resist.models import CheckIn, Letter, Muted, Slip
from leeward.resist.pulled import marks
from leeward.vault.opened import OpenVault
from leeward.vault.sessions import open_vault

Row: TypeAlias = Letter | Slip | CheckIn | Muted
R = TypeVar("R", Letter, Slip, CheckIn, Muted)
_NAME = "pulled"
_TEXTS = ("text", "led", "helps", "note")


@dataclass(slots=True)
class Loose:
    """Rows that are in no vault yet, and the last number that was given."""

    rows: list[Row] = field(default_factory=list)
    last: int = 0

    def discard(self) -> None:
        """The session is over: the words go, whoever still holds this."""
        for row in self.rows:
            for name in _TEXTS:
                if hasattr(row, name):
                    setattr(row, name, "")
        self.rows.clear()


def all_of(request: HttpRequest, kind: type[R]) -> list[R]:
    """All rows of this kind, in the order in which their model has them."""
    if _settled(request):
        return list(kind.objects.all())
    rows = [row for row in _loose(request).rows if isinstance(row, kind)]
    return sorted(rows, key=_place, reverse=kind is not Muted)


def one(request: HttpRequest, kind: type[R], number: int) -> R | None:
    """The row of this number, if it is there."""
    if _settled(request):
        return kind.objects.filter(pk=number).first()
    return next((row for row in _loose(request).rows if isinstance(row, kind) and row.pk == number), None)


def save(request: HttpRequest, row: R) -> R:
    """A new row, or a changed one."""
    if _settled(request):
        row.save()
        return row
    loose = _loose(request)
    if row.pk is None:
        loose.last += 1
        row.pk = loose.last
        loose.rows.append(row)
    if isinstance(row, Letter):
        row.changed_at = timezone.now()
    request.session[_NAME] = loose
    return row


def remove(request: HttpRequest, row: Row) -> None:
    """For good, with what was said of its quiet card."""
    marks.forget(request, marks.ref(row))
    if _settled(request):
        row.delete()
        return
    loose = _loose(request)
    loose.rows = [one for one in loose.rows if one is not row]
    request.session[_NAME] = loose


def waits(request: HttpRequest) -> bool:
    """Whether something lies in the session that is not kept yet."""
    return open_vault(request) is None and bool(_loose(request).rows)


def carry_over(session: MutableMapping[str, Any], vault: OpenVault) -> None:
    """What was written without a vault goes into `vault`, in the order in which it was written."""
    loose = session.pop(_NAME, None)
    with vault.use():
        for row in loose.rows if isinstance(loose, Loose) else ():
            before, row.pk = marks.ref(row), None
            row.save(force_insert=True)
            marks.carry(session, before, marks.ref(row))
        marks.settle(session)


def _settled(request: HttpRequest) -> bool:
    """Whether a vault is open; what lies in the session has moved into it then."""
    vault = open_vault(request)
    if vault is None:
        return False
    if _NAME in request.session:
        carry_over(request.session, vault)
    return True


def _loose(request: HttpRequest) -> Loose:
    found = request.session.get(_NAME)
    return found if isinstance(found, Loose) else Loose()


def _place(row: Row) -> tuple[Any, ...]:
    """What a row is put in order by, as its model says."""
    moment = row.happened_at if isinstance(row, Slip) else row.at if isinstance(row, CheckIn) else None
    return (row.pk,) if moment is None else (moment, row.pk)
