"""The outbox as seen from an answer: by which accounts it could go, and whether the same words lie there already.

Nothing is sent here. The outbox (`contact`) asks its own checks before anything goes.
"""

from dataclasses import dataclass

from django.http import HttpRequest

from leeward.contact.models import Account, Going, Held
from leeward.contact.outbox import writing
from leeward.people import identities
from leeward.people.models import Address
from leeward.resist.answering.work import Work
from leeward.resist.standing import Standing
from leeward.vault.sessions import open_vault

_LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class Out:
    """`ways` are an account and an address each, by the key a form has for it; `lies` has these words already."""

    ways: dict[str, tuple[Account, Address]]
    lies: Going | None = None


def of(request: HttpRequest, one: Work, known: Standing) -> Out | None:
    """None without an open notebook. Asks nobody outside.

    The addresses are those of whom the answer is for; of every other party, where it is not known for whom.
    """
    if open_vault(request) is None:
        return None
    people = [known.person] if known.person is not None else identities.others()
    ways = {
        f"{account.pk}-{address.pk}": (account, address)
        for account in writing.can_send()
        for address in account.addresses.filter(person__in=people).select_related("person")
    }
    return Out(ways, Going.objects.filter(text=one.text, person__in=people).first() if one.text else None)


def held_of(one: Work) -> Held | None:
    """The held message that it answers, where that is known."""
    return Held.objects.filter(pk=one.held_id).first() if one.held_id is not None else None


def subject_of(held: Held | None) -> str:
    """“Re: …” for a message that had a subject, else ""."""
    if held is None or not held.subject:
        return ""
    subject = " ".join(held.subject.split())
    return (subject if subject.lower().startswith("re:") else f"Re: {subject}")[:_LONGEST_SUBJECT]
