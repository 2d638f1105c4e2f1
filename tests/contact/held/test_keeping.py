import hashlib

import pytest

from leeward.contact.choices import Why
from leeward.contact.held import keeping, screening
from leeward.contact.held.keeping import Keeper
from leeward.contact.models import Act, Held, HeldLook
from leeward.people.models import StopNotice
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf
from support.made_up_channel import arrived

FRIDAY = {
    "uid": "one",
    "sender": "rex@example.org",
    "at": "2026-03-02T18:40:00+00:00",
    "text": "Friday?",
    "subject": "",
}


def test_a_message_is_kept_byte_for_byte_with_its_leaf(account, rex, vault):
    keeper = Keeper(account, rex)
    keeper(arrived(FRIDAY))
    held = Held.objects.get()
    assert keeper.kept == 1
    assert keeping.original(held) == arrived(FRIDAY).raw
    assert held.sha256 == hashlib.sha256(arrived(FRIDAY).raw).hexdigest()
    assert held.blob in set(vault.blobs.names())
    row = LogLeaf.objects.get(kind="held", ref=held.key)
    assert bytes(row.leaf) == leaf(bytes(row.salt), encode(keeping.fact_of(Held.objects.get())))


def test_the_same_message_again_is_kept_once_and_is_no_error(account, rex, vault):
    keeper = Keeper(account, rex)
    keeper(arrived(FRIDAY))
    keeper(arrived(FRIDAY))
    assert (keeper.kept, Held.objects.count(), len(list(vault.blobs.names()))) == (1, 1, 1)
    assert LogLeaf.objects.filter(kind="held").count() == 1


def test_an_original_left_over_from_a_sudden_end_is_taken_up(account, rex, vault):
    with vault.blobs.create() as writer:
        writer.write(arrived(FRIDAY).raw)
        writer.finish().keep()
    Keeper(account, rex)(arrived(FRIDAY))
    assert set(vault.blobs.names()) == {Held.objects.get().blob}


def test_a_very_long_name_is_kept_by_its_hash(account, rex):
    Keeper(account, rex)(arrived(FRIDAY | {"uid": "x" * 5000}))
    Keeper(account, rex)(arrived(FRIDAY | {"uid": "x" * 5000}))
    assert Held.objects.get().uid.startswith("sha256:")


def test_where_it_goes_follows_what_was_decided(account, rex):
    assert keeping.why(account, rex) is Why.OPEN
    StopNotice.objects.create(person=rex, stated_at="2026-01-01T10:00:00")
    assert keeping.why(account, rex) is Why.MODE
    mode = rex.modes.create(kind="limited", since="2026-01-01")
    assert keeping.why(account, rex) is Why.OPEN
    rex.modes.create(kind="none", since=mode.since)
    assert keeping.why(account, rex) is Why.MODE
    act = Act.objects.create(account=account, person=rex, action="hold", done_at=account.made_at)
    assert keeping.why(account, rex) is Why.CHANNEL
    act.undone_at = account.made_at
    act.save()
    assert keeping.why(account, rex) is Why.MODE


def test_what_cannot_be_looked_at_is_kept_all_the_same_and_looked_at_later(account, rex, monkeypatch):
    def broken(_held, _setting):
        raise ValueError("no model")

    monkeypatch.setattr(screening, "see", broken)
    Keeper(account, rex)(arrived(FRIDAY | {"text": "I will kill you."}))
    assert Held.objects.count() == 1
    assert not HeldLook.objects.exists()
    monkeypatch.undo()
    assert screening.catch_up() == 2
    assert Held.objects.get().dangers.exists()


def test_each_message_is_told_and_what_was_kept_stays_when_that_raises(account, rex):
    def told(kept):
        raise keeping.Stopped(kept)

    with pytest.raises(keeping.Stopped):
        Keeper(account, rex, told)(arrived(FRIDAY))
    assert Held.objects.count() == 1
