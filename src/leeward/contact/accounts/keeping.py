"""Setting an account up, changing it, removing it. Nobody outside is asked by any of this."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from leeward.channels.protocol import Kind
from leeward.contact import kinds
from leeward.contact.models import Account, Act
from leeward.people.choices import Role
from leeward.people.models import Address


def standing() -> list[Account]:
    """Every account that was not removed."""
    return list(Account.objects.filter(removed_at=None).prefetch_related("addresses"))


def may_concern() -> list[Address]:
    """Addresses an account may concern: of the other party, and of those who write for them."""
    rows = Address.objects.filter(Q(person__role=Role.OTHER) | Q(person__writes_for_other=True), person__out_at=None)
    return list(rows.select_related("person").order_by("person__name", "channel", "value", "pk"))


@transaction.atomic
def add(kind: Kind, label: str, settings: Mapping[str, str], addresses: Iterable[Address]) -> Account:
    """An account, as it was typed. It was not connected to yet."""
    account = Account.objects.create(
        kind=kind.name, label=label or kind.label, settings=kinds.merged(kind, {}, settings)
    )
    account.addresses.set(addresses)
    return account


@transaction.atomic
def change(account: Account, kind: Kind, label: str, settings: Mapping[str, str], addresses: Iterable[Address]) -> None:
    """What is typed holds from now on; a secret left empty stays. Other settings begin at the beginning again."""
    typed = kinds.merged(kind, account.settings, settings)
    secrets = {setting.key for setting in kind.settings if setting.secret}
    if any(typed.get(key) != account.settings.get(key) for key in typed if key not in secrets):
        account.marks = {}
    account.label, account.settings = label or kind.label, typed
    account.save(update_fields=["label", "settings", "marks"])
    account.addresses.set(addresses)


def in_force(account: Account) -> list[Act]:
    """What was done there and stands, or may stand."""
    return [act for act in account.acts.select_related("person") if act.in_force or act.unclear]


@transaction.atomic
def remove(account: Account) -> None:
    """Name, password and all settings go for good. What came from it and what was done there stays noted.

    At the service nothing changes: what is in force there stays in force.
    """
    account.settings, account.marks, account.removed_at = {}, {}, timezone.now()
    account.save(update_fields=["settings", "marks", "removed_at"])
