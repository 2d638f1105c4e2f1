import pytest
from django.db import connection

from leeward.evidence import leaves, proving
from leeward.evidence.errors import LogBroken, NothingLogged
from leeward.evidence.models import Checkpoint, Why
from leeward.ledger import checkpoints, merkle
from leeward.ledger.errors import NoSuchLeaf


def test_an_empty_log_cannot_be_signed(vault):
    with pytest.raises(NothingLogged):
        proving.checkpoint_now()


def test_each_state_goes_on_from_the_one_before_and_hashes_only_what_was_added(lines, monkeypatch):
    asked = []
    whole = leaves.hashed
    monkeypatch.setattr(leaves, "hashed", lambda after, until: asked.append((after, until)) or whole(after, until))
    for many in (1, 2, 4, 6):
        lines(many)
        row = proving.checkpoint_now()
        assert bytes(row.root) == merkle.root(whole(0, row.size))
    assert asked == [(0, 1), (1, 3), (3, 7), (7, 13)]
    assert proving.checkpoint_now() == row
    assert Checkpoint.objects.count() == 4


def test_the_note_is_signed_by_the_key_that_is_shown(vault, lines):
    lines(5)
    row = proving.checkpoint_now(Why.DAY)
    held = proving.key()
    found, signers = checkpoints.read(row.note, [held])
    assert signers == (held,)
    assert (found.origin, found.size, found.root) == (f"notebook/{vault.id}", 5, bytes(row.root))
    assert held.line.startswith(f"notebook/{vault.id}+")
    assert proving.sound(row)
    assert proving.still_begins(row)


def test_every_line_has_its_proof_and_only_its_own(lines):
    lines(11)
    row = proving.checkpoint_now()
    found = proving.proofs([1, 7, 11], row)
    assert all(one.holds(row.size, bytes(row.root)) for one in found.values())
    assert found[7].leaf == next(leaves.raw(6, 7))
    assert not proving.Proof(6, found[7].leaf, found[7].path).holds(row.size, bytes(row.root))
    with pytest.raises(NoSuchLeaf):
        proving.proofs([12], row)


def test_a_later_state_is_shown_to_go_on_from_an_earlier_one(lines):
    lines(6)
    earlier = proving.checkpoint_now()
    lines(5)
    later = proving.checkpoint_now()
    path = proving.consistency(earlier, later)
    assert merkle.continues(6, 11, bytes(earlier.root), bytes(later.root), path)
    assert not merkle.continues(5, 11, bytes(earlier.root), bytes(later.root), path)


def change(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_a_changed_line_is_noticed(lines):
    lines(6)
    row = proving.checkpoint_now()
    change("UPDATE vault_logleaf SET leaf = %s WHERE seq = 3", bytes(32))
    assert not proving.still_begins(row)
    with pytest.raises(LogBroken):
        proving.proofs([1], row)


def test_a_line_taken_out_is_noticed(lines):
    lines(6)
    proving.checkpoint_now()
    lines(3)
    change("DELETE FROM vault_logleaf WHERE seq = 8")
    with pytest.raises(LogBroken):
        proving.checkpoint_now()
    change("DELETE FROM vault_logleaf WHERE seq > 4")
    with pytest.raises(LogBroken):
        proving.checkpoint_now()


def test_another_note_is_noticed(lines):
    lines(2)
    row = proving.checkpoint_now()
    for note in (row.note.replace("\n2\n", "\n3\n"), "hello"):
        change("UPDATE evidence_checkpoint SET note = %s", note)
        assert not proving.sound(Checkpoint.objects.get())
