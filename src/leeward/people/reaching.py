"""How somebody is reached: noting an address by hand, and taking one out again that nothing rests on."""

from django.db import transaction

from leeward.people import identities
from leeward.people.choices import AddressKind, Seen
from leeward.people.errors import AddressHeld, AddressTaken
from leeward.people.matching import kind_of, matched
from leeward.people.models import Address, Person


@transaction.atomic
def add(person: Person, value: str, channel: str, seen: str = Seen.NOT_SAID) -> Address:
    """The number, address or account on this channel is this person's. One noted for them before takes `seen` over.

    Raises AddressTaken where somebody else has it: no number ever moves from one to another by being typed.
    """
    kind = AddressKind.POST if channel == "post" else None
    known = identities.find_address(value, channel, kind) or (None if kind else _elsewhere(value))
    if known is not None and known.person_id != person.pk:
        raise AddressTaken(
            f"This is noted for {known.person.name} already. If they are the same person, say so on the page of one "
            "of them. If two people share it, write it into the note instead. Nothing was changed."
        )
    address = identities.address_for(value, kind, channel, person=person)
    set_seen(address, seen)
    return address


def set_seen(address: Address, seen: str) -> None:
    """Whether the other party can see what arrives there."""
    address.seen = Seen(seen)
    address.save(update_fields=["seen"])


def can_go(address: Address) -> bool:
    """Whether nothing rests on it: no message, no other row of any room."""
    relations = Address._meta.related_objects
    return not any(
        relation.related_model._base_manager.filter(**{relation.field.name: address}).exists()  # noqa: SLF001, Django's documented name
        for relation in relations
    )


def take_out(address: Address) -> None:
    """Deletes it for good. Raises AddressHeld where a message or anything else rests on it."""
    if not can_go(address):
        raise AddressHeld
    address.delete()


def _elsewhere(value: str) -> Address | None:
    """The same phone number or email address on another channel, where somebody has it."""
    kind = kind_of(value)
    if kind not in (AddressKind.PHONE, AddressKind.EMAIL):
        return None
    same = matched(value, kind)[:500]
    return Address.objects.filter(kind=kind, matched=same).select_related("person").first()
