from datetime import UTC, datetime, timedelta

from django.db import DatabaseError

from leeward.evidence import leaves, proving, rhythm
from leeward.evidence.models import Checkpoint, Why
from leeward.history.bringing import afterwards
from leeward.vault import lifecycle

TOMORROW = datetime.now(UTC) + timedelta(days=1)


def test_once_a_day_and_only_when_something_was_added(lines):
    assert not rhythm.due(TOMORROW)
    lines(2)
    assert rhythm.due(datetime.now(UTC))
    proving.checkpoint_now()
    lines(1)
    assert not rhythm.due(datetime.now(UTC))
    assert rhythm.due(TOMORROW)
    proving.checkpoint_now()
    assert not rhythm.due(TOMORROW)


def test_opening_the_vault_signs_what_was_added(vault, lines):
    lines(2)
    vault.lock()
    again = lifecycle.unlock(vault.folder, "correct horse battery")
    with again.use():
        assert [(row.size, row.why) for row in Checkpoint.objects.all()] == [(2, Why.DAY)]


def test_the_end_of_an_import_signs(lines):
    lines(2)
    afterwards.tell()
    assert Checkpoint.objects.get().why == Why.BROUGHT


def test_what_fails_does_not_keep_a_person_out(vault, lines, monkeypatch):
    lines(2)

    def fail(*_):
        raise DatabaseError

    monkeypatch.setattr(leaves, "hashed", fail)
    rhythm.after_bringing()
    rhythm.on_opening(vault)
    monkeypatch.setattr(leaves, "count", fail)
    rhythm.on_opening(vault)
    assert not Checkpoint.objects.exists()
