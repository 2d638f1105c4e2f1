from leeward.contact.accounts import keeping
from leeward.contact.models import Account, Act, Held
from leeward.people import identities, reaching
from support import made_up_channel
from support.made_up_channel import PASSWORD


def test_an_account_keeps_what_was_typed_and_whose_addresses_it_concerns(account, rex):
    assert keeping.standing() == [account]
    assert account.settings["password"] == PASSWORD
    assert account.people() == [rex]
    assert account.senders(rex) == ["rex@example.org"]


def test_only_addresses_of_the_other_party_and_their_proxies_may_be_chosen(rex, mira):
    proxy = identities.address_for("tom@example.org", None, "email").person
    assert [one.value for one in keeping.may_concern()] == ["rex@example.org"]
    identities.set_writes_for_other(proxy, writes=True)
    assert [one.value for one in keeping.may_concern()] == ["rex@example.org", "tom@example.org"]


def test_another_server_begins_anew_and_another_password_does_not(account, rex):
    account.marks = {"1": {"senders": [], "mark": {"seen": 3}}}
    keeping.change(account, made_up_channel.KIND, "", {"file": account.settings["file"], "password": "x"}, [])
    assert Account.objects.get().marks
    assert Account.objects.get().settings["password"] == "x"
    assert Account.objects.get().label == "Made-up mail"
    keeping.change(account, made_up_channel.KIND, "L", {"file": "/elsewhere"}, rex.addresses.all())
    assert Account.objects.get().marks == {}
    assert Account.objects.get().settings["password"] == "x"


def test_removing_takes_the_password_and_leaves_what_was_collected(account, hold):
    held = hold("Friday?")
    keeping.remove(account)
    row = Account.objects.get()
    assert (row.settings, row.marks) == ({}, {})
    assert row.removed_at is not None
    assert Held.objects.get() == held
    assert keeping.standing() == []


def test_what_is_in_force_or_may_be_is_named(account, rex):
    done = Act.objects.create(
        account=account, person=rex, action="hold", begun_at=account.made_at, done_at=account.made_at
    )
    broke = Act.objects.create(account=account, person=rex, action="hold", begun_at=account.made_at)
    Act.objects.create(account=account, person=rex, action="hold")
    assert set(keeping.in_force(account)) == {done, broke}


def test_an_address_of_an_account_cannot_be_taken_out_unnoticed(account, rex):
    assert not reaching.can_go(rex.addresses.get())
