"""Every message beside its line in the log: what was changed, removed or added is named with its place."""

import pytest
from django.db import connection

from leeward.history.checks import kept
from leeward.people import changes, identities


def _sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _found(vault):
    found = list(kept.check(vault))
    return [one.detail for one in found if not isinstance(one, int)], sum(one for one in found if isinstance(one, int))


def test_what_nobody_touched_is_as_it_was_logged(vault, bring, chat):
    bring(chat(30))
    bring(chat(40), name="WhatsApp Chat with Rex (2).txt")
    assert _found(vault) == ([], 40)


@pytest.fixture
def thirty(vault, bring, chat):
    bring(chat(30))
    return vault


@pytest.mark.parametrize(
    ("column", "value", "named"),
    [
        ("text", "something he never wrote", "text"),
        ("sent_at", "2024-01-01T00:00:00", "time"),
        ("sort_at", "2024-01-01T00:00:00", "place in time"),
        ("kind", "deleted", "kind"),
        ("sender_id", 1, "sender"),
        ("sender_id", 4711, "sender"),
        ("place", '{"line":3,"end_line":3}', "attachments"),
        ("attachments", '[["a.jpg",null,null,true,null]]', "attachments"),
    ],
)
def test_a_changed_row_is_found(thirty, column, value, named):
    vault = thirty
    _sql(f"UPDATE history_message SET {column} = %s WHERE id = 17", value)
    details, good = _found(vault)
    assert good == 29
    assert len(details) == 1
    assert details[0].startswith("message 17 (line ")
    assert "WhatsApp Chat with Rex.txt" in details[0]
    if column != "place":
        assert f"was changed: {named}" in details[0] or named in details[0].split("was changed: ")[1]


def test_a_row_moved_into_another_thread_is_found(vault, bring, chat, line):
    bring(chat(30))
    bring(line(3, "Otto", "hello"), name="WhatsApp Chat with Otto.txt", me=(), them=())
    _sql("UPDATE history_message SET conversation_id = 2 WHERE id = 17")
    details, good = _found(vault)
    assert good == 30
    assert details[0].startswith("message 17 ")
    assert "thread" in details[0]


def test_a_removed_row_is_found_with_the_file_it_came_from(vault, bring, chat):
    bring(chat(30))
    _sql("DELETE FROM history_message WHERE id IN (17, 30)")
    details, good = _found(vault)
    assert good == 28
    assert [detail.partition(":")[0] for detail in details] == ["message 17 is missing", "message 30 is missing"]
    assert all("“WhatsApp Chat with Rex.txt”" in detail for detail in details)


def test_a_row_nobody_logged_is_found(vault, bring, chat):
    bring(chat(30))
    _sql("DELETE FROM vault_logleaf WHERE kind = 'message' AND ref = '17'")
    details, good = _found(vault)
    assert good == 29
    assert details == [
        "message 17 (line 17 of “WhatsApp Chat with Rex.txt”) has no line in the log: it was added or its line was removed"
    ]


def test_a_changed_line_of_the_log_is_told_from_a_changed_message(vault, bring, chat):
    bring(chat(30))
    _sql("UPDATE vault_logleaf SET leaf = zeroblob(32) WHERE kind = 'message' AND ref = '17'")
    details, good = _found(vault)
    assert good == 29
    assert len(details) == 1
    assert "stands as in the original" in details[0]
    assert "of the log was changed" in details[0]


def test_people_renamed_joined_and_parted_change_no_fact(vault, bring, chat):
    bring(chat(30))
    rex, other = identities.others()[0], identities.address_for("Otto", None, "whatsapp").person
    rex.name = "R."
    rex.save()
    changes.merge(other, rex)
    assert _found(vault) == ([], 30)


def test_a_numbered_writer_and_a_broken_letter_are_compared_with_the_original(vault, bring):
    text = (
        "14/03/2025, 08:00 - Ada: hello\n"
        "14/03/2025, 08:01 - +49 151 2345678: here \ud83d half a letter\n"
        "14/03/2025, 08:02 - +49 151 2345678: and a whole line\n"
    ).encode("utf-8", "surrogatepass")
    bring(text, them=("+49 151 2345678",))
    assert _found(vault) == ([], 3)


def test_when_the_original_is_gone_a_changed_row_is_found_all_the_same(vault, bring, chat):
    receipt = bring(chat(30))
    vault.blobs.delete(receipt.source.blob)
    _sql("UPDATE history_message SET text = 'x' WHERE id = 17")
    details, good = _found(vault)
    assert good == 29
    assert "its original cannot be read" in details[0]
