"""The paragraphs of an order: kept word for word, corrected by newer rows, taken out with a dated mark."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from leeward.orders import logged
from leeward.orders.errors import AlreadyWritten
from leeward.orders.holding import Reach
from leeward.orders.models import Term
from leeward.orders.splitting import Piece
from leeward.people.models import Order

KIND = "order_term"
_NOT_COPIED = {"id", "key", "written_at", "replaces", "dropped_at"}


def standing(order: Order) -> list[Term]:
    """The paragraphs that no newer row replaces and that were not taken out, as on the paper."""
    return list(Term.objects.filter(order=order, replaced_by=None, dropped_at=None))


def every(order: Order) -> list[Term]:
    """All rows ever written, the newest first."""
    return list(Term.objects.filter(order=order).select_related("replaces").order_by("-id"))


@transaction.atomic
def add(order: Order, pieces: Iterable[Piece]) -> list[Term]:
    """New paragraphs after those that are there, each with its leaf in the log. Empty ones are left out."""
    last = Term.objects.filter(order=order).aggregate(last=Max("place"))["last"] or 0
    kept = [piece for piece in pieces if piece.text.strip()]
    rows = [
        Term.objects.create(order=order, number=piece.number[:20], text=piece.text, place=last + nth)
        for nth, piece in enumerate(kept, 1)
    ]
    for row in rows:
        logged.append(KIND, row)
    return rows


@transaction.atomic
def rewrite(term: Term, changes: Mapping[str, Any]) -> Term:
    """A newer row in the place of this one; this one itself where nothing changed.

    Raises AlreadyWritten where a newer one is there already, or it was taken out.
    """
    if all(getattr(term, name) == value for name, value in changes.items()):
        return term
    if term.dropped_at is not None or Term.objects.filter(replaces=term).exists():
        raise AlreadyWritten("This paragraph was changed before. Change the newer one; nothing was changed here.")
    kept = {field.name: getattr(term, field.name) for field in Term._meta.concrete_fields}
    given = {name: value for name, value in kept.items() if name not in _NOT_COPIED}
    row = Term.objects.create(**{**given, **changes}, replaces=term)
    logged.append(KIND, row)
    return row


@transaction.atomic
def drop(term: Term) -> None:
    """Take a paragraph out of the order. The row stays, with the day."""
    if Term.objects.filter(pk=term.pk, dropped_at=None).update(dropped_at=timezone.now()):
        logged.mark(KIND, [term], "dropped")


def reach_of(term: Term) -> Reach:
    """Days of its own, as `holding` takes them."""
    return Reach(term.from_on, term.until_on)


def newest_number(order: Order) -> dict[int, int]:
    """For every row the number of the row that stands in its place now: itself, or the end of its chain."""
    after = {row.replaces_id: row.pk for row in Term.objects.filter(order=order) if row.replaces_id}
    found = {}
    for number in Term.objects.filter(order=order).values_list("pk", flat=True):
        last = number
        while last in after:
            last = after[last]
        found[number] = last
    return found
