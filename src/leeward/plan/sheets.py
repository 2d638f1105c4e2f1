"""What can be put on paper or sealed for a friend: sections of short lines. Hidden places never stand in them."""

from collections.abc import Callable, Sequence

from leeward.plan import hiding, reading, standing
from leeward.plan.choices import State
from leeward.plan.laid_out import Line
from leeward.plan.models import Place
from leeward.printing.sheet import Entry, Section
from leeward.vault.registries import Registry

sheets: Registry[Callable[[], Sequence[Section]]] = Registry()
"""Each gives sections of the open vault. Whoever adds one leaves hidden places out and scrubs every text
(`hiding.scrub`)."""

PLACES = "places"
_LEFT_OUT = {State.NOT_MINE}


@sheets.add
def touched() -> Sequence[Section]:
    """The items that the person touched, without those that are not for them; then the places that are not hidden."""
    return _sections(untouched=False)


def whole() -> Sequence[Section]:
    """The same with every item of the library that is not left out."""
    return _sections(untouched=True)


def _sections(*, untouched: bool) -> Sequence[Section]:
    terms = hiding.hidden_terms()
    found = []
    for chapter in reading.chapters(standing.mode(), warned=False):
        lines = [line for line in chapter.lines if line.state not in _LEFT_OUT and (untouched or line.row)]
        entries = tuple(_entry(line, terms) for line in lines)
        if entries:
            found.append(Section(chapter.part.said.key, chapter.part.said.text, entries))
    places = tuple(_place(place, terms) for place in Place.objects.filter(hidden=False))
    return [*found, Section(PLACES, "Places", places)] if places else found


def _entry(line: Line, terms: Sequence[str]) -> Entry:
    state = State(line.state).label if line.row else ""
    return Entry(hiding.scrub(line.text, terms), state, hiding.scrub(line.note, terms))


def _place(place: Place, terms: Sequence[str]) -> Entry:
    words = ", ".join(part for part in (place.name, " ".join(place.address.split())) if part)
    return Entry(hiding.scrub(words, terms), place.get_kind_display(), hiding.scrub(place.note, terms))
