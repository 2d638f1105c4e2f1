"""Persons, their addresses, and what is noted about them: one file a subject."""

from leeward.people.models.facts import ImportantDate, Mode, Order, StopNotice
from leeward.people.models.helping import PersonRole, Shared
from leeward.people.models.persons import Address, Change, NotSame, Person
from leeward.people.models.warned import WarningFact

__all__ = [
    "Address",
    "Change",
    "ImportantDate",
    "Mode",
    "NotSame",
    "Order",
    "Person",
    "PersonRole",
    "Shared",
    "StopNotice",
    "WarningFact",
]
