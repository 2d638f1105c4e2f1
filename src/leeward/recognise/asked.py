"""Who was asked to stop, and since when; for vaults with more than one other party."""

from datetime import datetime

from leeward.history.models import Message
from leeward.people import identities
from leeward.people.choices import Role
from leeward.people.models import Address
from leeward.words.tactics import Setting


def since() -> dict[int, datetime]:
    """The other parties that were asked to stop, by id, with the moment from which contact is counted."""
    stands = ((person.pk, identities.stop_notice(person)) for person in identities.others())
    return {pk: notice.stated_at for pk, notice in stands if notice is not None and notice.stated_at is not None}


def setting() -> Setting:
    """What is known of the contact as a whole: the earliest request that stands."""
    return Setting(stop_stated_at=min(since().values(), default=None))


def by_sender() -> dict[str, datetime] | None:
    """Since when each name was asked; None where all other parties were asked at the same moment, or none was."""
    asked = since()
    if not asked or (len(asked) == len(identities.others()) and len(set(asked.values())) == 1):
        return None
    rows = Address.objects.filter(person__in=asked).values_list("value", "person_id")
    return {value: asked[person] for value, person in rows}


def names() -> str:
    """How those who were asked are spoken of, where not all other parties were; else ""."""
    asked, others = since(), identities.others()
    return " and ".join(person.name for person in others if person.pk in asked) if len(asked) < len(others) else ""


def by_thread() -> dict[str, Setting]:
    """Settings of conversations whose writers were not all asked at the earliest moment, by the id of the thread.

    A conversation counts from the first request to anybody who writes in it.
    """
    if by_sender() is None:
        return {}
    asked = since()
    rows = Message.objects.filter(sender__person__role=Role.OTHER).order_by()
    pairs = rows.values_list("conversation_id", "sender__person_id").distinct()
    moments: dict[int, list[datetime]] = {}
    for conversation, person in pairs:
        moments.setdefault(conversation, []).extend([asked[person]] if person in asked else [])
    return {str(pk): Setting(stop_stated_at=min(found, default=None)) for pk, found in moments.items()}
