"""What one person's own columns become when two persons are made one, so that nothing noted is lost from sight.

The more careful word wins: who must not know does not get to know by it.
"""

from typing import Any, cast

from django.db import models

from leeward.people.choices import Knows, Role
from leeward.people.models import Person

_TEXTS = ("note", "may_say")
_WHERE_EMPTY = ("first_place", "told_on")
_CODE = ("code_word", "code_means", "code_words")


def joined(kept: Person, other: Person) -> dict[str, Any]:
    """The columns of `kept` that change, each with its new value. The roles of the two do not contradict."""
    role = other.role if kept.role == Role.UNKNOWN else kept.role
    wanted: dict[str, Any] = {"role": role, "knows": _careful(kept.knows, other.knows)}
    wanted["writes_for_other"] = role not in (Role.ME, Role.OTHER) and (kept.writes_for_other or other.writes_for_other)
    wanted["out_at"] = kept.out_at and other.out_at
    wanted |= {name: _both(getattr(kept, name), getattr(other, name)) for name in _TEXTS}
    wanted |= {name: _first(getattr(kept, name), getattr(other, name)) for name in _WHERE_EMPTY}
    if not kept.code_word:
        wanted |= {name: getattr(other, name) for name in _CODE}
    return {name: value for name, value in wanted.items() if value != getattr(kept, name)}


def packed(person: Person, names: list[str]) -> dict[str, str | None]:
    """The values of these columns as text, for JSON."""
    return {name: _pack(person, name) for name in names}


def set_packed(person: Person, packed: dict[str, str | None], only_where: dict[str, str | None]) -> None:
    """Puts packed values back into each column that still holds what `only_where` says."""
    names = [name for name in packed if _pack(person, name) == only_where[name]]
    for name in names:
        setattr(person, name, _field(name).to_python(packed[name]))
    if names:
        person.save(update_fields=names)


def _pack(person: Person, name: str) -> str | None:
    if getattr(person, name) is None:
        return None
    return str(_field(name).value_to_string(person))


def _field(name: str) -> "models.Field[Any, Any]":
    return cast("models.Field[Any, Any]", Person._meta.get_field(name))


def _careful(one: str, two: str) -> str:
    return next((word for word in (Knows.MUST_NOT, Knows.KNOWS) if word in (one, two)), Knows.NOT_SAID)


def _both(one: str, two: str) -> str:
    return one if two in ("", one) else two if not one else f"{one}\n\n{two}"


def _first(one: Any, two: Any) -> Any:
    return two if one is None else one
