"""What a paragraph of an order can be about, in plain words, and how far a program can look.

The codes are those of the federal register of the United States (NCIC: PCO01 to PCO09), the letters those of article 3
of Regulation (EU) 606/2013 (a: places, b: contact, c: distance). Both are noted so that a list can be handed on; no
page shows them. What a paragraph means is never decided here: a kind only says what the person took it to be about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Look(StrEnum):
    """How far a program can look whether something may fall under a paragraph."""

    AUTO = "auto"  # from what was written
    METADATA = "metadata"  # from who, when and how
    JUDGES = "judges"  # only the person can say
    NONE = "none"  # nothing in a record shows it


LOOKS: Mapping[Look, str] = MappingProxyType(
    {
        Look.AUTO: "The program can look through your messages for it.",
        Look.METADATA: "The program can look at who wrote, when and how.",
        Look.JUDGES: "Only you can say. You can write down what you saw.",
        Look.NONE: "Nothing in your messages shows it.",
    }
)


@dataclass(frozen=True, slots=True)
class TermKind:
    """One kind. `about` is one plain sentence for choosing; `asks` names the details that are asked for (`params`)."""

    code: str
    label: str
    about: str
    look: Look
    ncic: str = ""
    letter: str = ""
    asks: tuple[str, ...] = ()


_ALL = (
    TermKind("no_contact", "No contact at all", "No calls, no letters, no texts, no visits.", Look.AUTO, "05", "b"),
    TermKind(
        "no_indirect", "No contact through others", "Nobody else may pass things on for them.", Look.METADATA, "05", "b"
    ),
    TermKind(
        "only_via",
        "Contact in one way only",
        "Only by an app, by email, or through a lawyer or another person.",
        Look.METADATA,
        "05",
        "b",
        ("channels", "via"),
    ),
    TermKind(
        "only_topic",
        "Contact about some subjects only",
        "For example only the children, or only the house.",
        Look.AUTO,
        "",
        "b",
        ("topics",),
    ),
    TermKind(
        "frequency",
        "Contact so often, or at some hours",
        "For example one message a day, between nine and five.",
        Look.METADATA,
        "",
        "b",
        ("hours", "count"),
    ),
    TermKind(
        "no_contact_child",
        "No contact with a child",
        "Not with a child, or not outside what a court set.",
        Look.JUDGES,
        "05",
        "b",
    ),
    TermKind(
        "stay_away_person",
        "Keep a distance from a person",
        "Not nearer than so many metres.",
        Look.JUDGES,
        "04",
        "c",
        ("metres",),
    ),
    TermKind(
        "stay_away_place",
        "Stay away from a place",
        "A home, a workplace, a school, a street.",
        Look.JUDGES,
        "04",
        "a",
        ("place", "metres"),
    ),
    TermKind("leave_home", "Leave the home", "Move out, or stay out of a home.", Look.JUDGES, "03", "a", ("place",)),
    TermKind(
        "no_violence", "No violence or threats", "No harm and no threats, and nobody sent to do it.", Look.JUDGES, "01"
    ),
    TermKind(
        "no_threat_family", "No threats to family", "No threats to people at home or in the family.", Look.JUDGES, "02"
    ),
    TermKind(
        "no_harass", "No following or pestering", "No stalking, watching, pestering or frightening.", Look.JUDGES, "01"
    ),
    TermKind(
        "no_track", "No finding out where somebody is", "No trackers, and no looking for an address.", Look.JUDGES
    ),
    TermKind("no_publish", "Nothing published", "No posts, pictures or private facts about a person.", Look.JUDGES),
    TermKind("no_damage", "No damage, no harm to animals", "Things and pets are left alone.", Look.JUDGES),
    TermKind("no_weapons", "No weapons", "Weapons are given up, or may not be had.", Look.NONE, "07"),
    TermKind(
        "substance",
        "Not after drink or drugs",
        "Not near for some hours after drink or drugs.",
        Look.JUDGES,
        "",
        "",
        ("after",),
    ),
    TermKind(
        "handover",
        "Handing over children",
        "A place, a time, and who comes.",
        Look.JUDGES,
        "06",
        "",
        ("place", "when", "who"),
    ),
    TermKind(
        "custody", "Where children live and whom they see", "Care of children, visits, parenting time.", Look.NONE, "09"
    ),
    TermKind("support", "Money to be paid", "Support, rent, bills, debts.", Look.NONE),
    TermKind("programme", "A course or a programme", "They are to go to a course, or to wear a tag.", Look.NONE),
    TermKind("surrender", "Papers or things given up", "Passports, keys, documents, belongings.", Look.NONE),
    TermKind("other", "Something else", "None of these, or several at once.", Look.JUDGES, "08"),
)

KINDS: Mapping[str, TermKind] = MappingProxyType({kind.code: kind for kind in _ALL})
"""Every kind by its code, in the order in which they are offered."""

CONTACT = frozenset({"no_contact", "no_indirect", "only_via", "only_topic", "frequency"})
"""Kinds about contact, for which messages can be looked through."""
