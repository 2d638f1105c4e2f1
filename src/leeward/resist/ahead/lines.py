"""Lines that are ready for when somebody asks, one for each kind of listener. Needs an open vault."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leeward.library.content import Said
from leeward.library.rumours import LINES
from leeward.resist.choices import LineFor
from leeward.resist.models import PreparedLine


@dataclass(frozen=True, slots=True)
class ForWhom:
    """One kind of listener. `number` stands in the address; `own` is the person's line, "" where there is none."""

    number: int
    about: LineFor
    offered: tuple[Said, ...]
    own: str = ""


def all_of(own: Mapping[str, str] | None = None) -> Sequence[ForWhom]:
    """Every kind of listener, in order, with what the person wrote for them (`own`, by kind)."""
    own = own or {}
    return [ForWhom(number, one, LINES[one.value], own.get(one.value, "")) for number, one in enumerate(LineFor, 1)]


def written() -> Mapping[str, str]:
    """What the person wrote, by kind."""
    return dict(PreparedLine.objects.values_list("about", "text"))


def find(number: int) -> ForWhom | None:
    """The kind of listener of this number, with the person's line."""
    return next((one for one in all_of(written()) if one.number == number), None)


def write(about: LineFor, text: str) -> None:
    """The line for them from now on; without words there is none any more."""
    if text:
        PreparedLine.objects.update_or_create(about=about.value, defaults={"text": text})
    else:
        PreparedLine.objects.filter(about=about.value).delete()
