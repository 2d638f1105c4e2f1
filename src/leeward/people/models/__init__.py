"""Persons, their addresses, and what is noted about them: one file a subject."""

from leeward.people.models.facts import ImportantDate, Mode, Order, StopNotice
from leeward.people.models.helping import PersonRole, Shared
from leeward.people.models.persons import Address, Change, Person
from leeward.people.models.warned import WarningFact

__all__ = [
    "Address",
    "Change",
    "ImportantDate",
    "Mode",
    "Order",
    "Person",
    "PersonRole",
    "Shared",
    "StopNotice",
    "WarningFact",
]
