"""The numbers of the log, and the lines of originals and receipts."""

import pytest
from django.db import connection

from leeward.history.checks import facts


def _sql(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _found():
    return [one if isinstance(one, int) else one.detail for one in facts.check()]


@pytest.fixture
def ten(bring, chat):
    """Ten messages: one line of the source, ten of messages, one of the receipt."""
    return bring(chat(10))


def test_a_log_nobody_touched(ten):
    assert _found() == [12]


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ("DELETE FROM vault_logleaf WHERE seq = 5", "line 5 is missing"),
        ("DELETE FROM vault_logleaf WHERE seq IN (5, 6, 7)", "lines 5 to 7 are missing"),
        ("DELETE FROM vault_logleaf WHERE seq = 1", "line 1 is missing"),
        (
            "UPDATE vault_logleaf SET leaf = zeroblob(32) WHERE seq = 1",
            "line 1 of the log does not say what is kept of",
        ),
        ("UPDATE vault_logleaf SET kind = 'note' WHERE seq = 12", "line 12 of the log does not say"),
        ("UPDATE history_source SET name = 'other.txt'", "line 1 of the log does not say what is kept of “other.txt”"),
        ("UPDATE history_receipt SET counts = json_set(counts, '$.added', 9)", "line 12 of the log does not say"),
        ("UPDATE history_receipt SET log_seq = NULL", "the receipt 1 of “WhatsApp Chat with Rex.txt” has no line"),
        ("UPDATE history_source SET log_seq = NULL", "“WhatsApp Chat with Rex.txt” has no line in the log"),
        ("DELETE FROM vault_logleaf WHERE seq = 12", "has no line in the log (it was line 12)"),
    ],
)
def test_what_was_changed_is_named(ten, done, said):
    _sql(done)
    assert any(said in str(one) for one in _found()), _found()
