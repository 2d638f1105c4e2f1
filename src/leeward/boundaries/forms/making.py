"""Which form belongs to a kind of limit, filled with the limit as it is or with a usual one."""

from typing import Any

from django.http import QueryDict

from leeward.boundaries import kept, zones
from leeward.boundaries.forms import limits
from leeward.boundaries.forms.hours import HoursForm
from leeward.boundaries.forms.limits import LimitForm
from leeward.boundaries.models import Boundary
from leeward.boundaries.rules import presets
from leeward.boundaries.rules.kinds import Kind
from leeward.people.models import Person

_FORMS: dict[Kind, type[LimitForm]] = {
    Kind.CHANNELS: limits.ChannelsForm,
    Kind.TOPICS: limits.TopicsForm,
    Kind.HOURS: HoursForm,
    Kind.THEIRS: limits.TheirsForm,
    Kind.MINE: limits.MineForm,
    Kind.REPLY: limits.ReplyForm,
    Kind.LOOK: limits.LookForm,
    Kind.EMERGENCY: limits.EmergencyForm,
    Kind.ADDRESSES: limits.AddressesForm,
}


def form(person: Person, kind: Kind, data: QueryDict | None, row: Boundary | None = None) -> LimitForm:
    """The form for a new limit, or to change `row`, which holds now."""
    zone = kept.rules_on(person).zone
    limit = kept.readable(row) or presets.usual(kind)
    options: dict[str, Any] = {"zone": zone, "earliest": row.since if row is not None else None}
    if kind in limits.PLAIN:
        of_kind: type[LimitForm] = limits.PlainForm
        options["made"] = limits.PLAIN[kind]
    else:
        of_kind = _FORMS[kind]
    if kind is Kind.ADDRESSES:
        options["known"] = known(person)
    first = of_kind.filled(limit) | {"since": zones.today(zone), "words": row.words if row is not None else ""}
    return of_kind(data, initial=first, **options)


def known(person: Person) -> tuple[str, ...]:
    """The numbers and accounts under which somebody writes, in small letters, each once."""
    values = person.addresses.exclude(kind="post").values_list("value", flat=True)
    return tuple(sorted({value.casefold() for value in values}))
