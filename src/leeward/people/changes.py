"""Making two persons one, or one two; and undoing it exactly, newest first."""

from collections.abc import Iterable

from django.db import models, transaction
from django.utils import timezone

from leeward.people import joining
from leeward.people.choices import Role
from leeward.people.errors import CannotMerge, CannotSplit, CannotUndo
from leeward.people.models import Address, Change, Person


@transaction.atomic
def merge(kept: Person, other: Person) -> Change:
    """Everything that belongs to `other` now belongs to `kept`, as `joining` says for what both have.

    Rows of every table that leads to a person move, also those of rooms above. Raises CannotMerge for one and the
    same person, for one already merged, and for two whose roles contradict each other.
    """
    if kept.pk == other.pk or kept.merged_into_id or other.merged_into_id:
        raise CannotMerge
    if Role.UNKNOWN not in (kept.role, other.role) and kept.role != other.role:
        raise CannotMerge(
            f"{kept.name} is noted as {Role(kept.role).label} and {other.name} as {Role(other.role).label}. "
            "Change one of them first, if they are the same person. Nothing was changed."
        )
    taken = joining.joined(kept, other)
    before = {"other_role": other.role, "kept": joining.packed(kept, list(taken))}
    for name, value in taken.items():
        setattr(kept, name, value)
    kept.save(update_fields=list(taken))
    change = Change.objects.create(
        kind=Change.MERGE,
        kept_id=kept.pk,
        other_id=other.pk,
        sentence=f"{other.name} was made one person with {kept.name}",
        moved=_move_all(other, kept),
        before=before | {"taken": joining.packed(kept, list(taken))},
    )
    other.merged_into, other.role = kept, Role.UNKNOWN
    other.save(update_fields=["merged_into", "role"])
    return change


@transaction.atomic
def split(person: Person, addresses: Iterable[Address], name: str = "") -> tuple[Person, Change]:
    """These addresses become a person of their own, with role "not said yet". At least one must stay.

    Raises CannotSplit. `name` is the new person's name, else the first address.
    """
    chosen = [address for address in addresses if address.person_id == person.pk]
    if not chosen or len(chosen) >= person.addresses.count():
        raise CannotSplit
    fresh = Person.objects.create(name=(name or chosen[0].value)[:200])
    ids = [address.pk for address in chosen]
    Address.objects.filter(pk__in=ids).update(person=fresh)
    change = Change.objects.create(
        kind=Change.SPLIT,
        kept_id=person.pk,
        other_id=fresh.pk,
        sentence=f"{fresh.name} was made a person apart from {person.name}",
        moved={Address._meta.label: ids},
    )
    return fresh, change


def newest() -> Change | None:
    """The change that can be undone next."""
    return Change.objects.filter(undone_at=None).order_by("-id").first()


@transaction.atomic
def undo(change: Change) -> None:
    """Puts everything back as it was before the change. What was added since stays with the person it stands with.

    Raises CannotUndo unless `change` is the newest one that stands.
    """
    last = newest()
    if last is None or last.pk != change.pk:
        raise CannotUndo
    kept, other = Person.objects.get(pk=change.kept_id), Person.objects.get(pk=change.other_id)
    if change.kind == Change.MERGE:
        _move_back(change, other)
        other.role = change.before["other_role"]
        joining.set_packed(kept, change.before["kept"], only_where=change.before["taken"])
        other.merged_into = None
        other.save(update_fields=["merged_into", "role"])
    else:
        _move_all(other, kept)
        other.delete()
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at"])


def _leading_to_person() -> list[tuple[type[models.Model], str]]:
    found = [(relation.related_model, relation.field.name) for relation in Person._meta.related_objects]
    return [(model, name) for model, name in found if isinstance(model, type) and model is not Person]


def _move_all(giver: Person, taker: Person) -> dict[str, list[int]]:
    moved = {}
    for model, name in _leading_to_person():
        rows = _all(model).filter(**{name: giver})
        if ids := list(rows.values_list("pk", flat=True)):
            _all(model).filter(pk__in=ids).update(**{name: taker})
            moved[f"{model._meta.label}.{name}"] = ids
    return moved


def _move_back(change: Change, owner: Person) -> None:
    for model, name in _leading_to_person():
        ids = change.moved.get(f"{model._meta.label}.{name}", [])
        _all(model).filter(pk__in=ids).update(**{name: owner})


def _all(model: type[models.Model]) -> "models.QuerySet[models.Model]":
    return model._base_manager.all()  # noqa: SLF001, Django's documented name
