import json

from django.db import connection

from leeward.court import facts, originals, proving
from leeward.court.selecting import Selection, threads
from leeward.court.withheld import NOTHING, WHY, Withheld
from leeward.ledger.bundle import records
from leeward.words import canonical


def logged(vault, withheld=NOTHING):
    messages = [stored for thread in threads(Selection()) for stored in thread.messages]
    log = proving.read([stored.id for stored in messages])
    return facts.of_messages(vault, messages, log, withheld), log, messages


def test_every_message_is_the_leaf_that_was_logged(chat):
    found, log, messages = logged(chat)
    lines = [one.line for one in found.values()]
    read = [record for _, record in records.read(iter(lines))]
    assert [record.leaf for record in read] == [log.messages[stored.id].leaf for stored in messages]
    assert read[0].fact["text"] == "Where are you"


def test_what_is_withheld_is_its_leaf_and_tells_no_reason(chat):
    second = threads(Selection())[0].messages[1]
    found, log, messages = logged(chat, Withheld(messages=frozenset({second.id})))
    line = json.loads(found[messages[1].id].line)
    assert set(line) == {"seq", "kind", "ref", "leaf", "withheld"}
    assert line["withheld"] == WHY
    assert line["leaf"] == log.messages[messages[1].id].leaf.hex()


def test_a_message_that_was_changed_in_the_vault_is_never_shown_as_a_fact(chat):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE history_message SET text = 'something else' WHERE id = 2")
    found, _, _ = logged(chat)
    assert facts.is_otherwise(found[2])
    assert b"something else" not in found[2].line


def test_originals_and_their_readings_are_facts_too(chat):
    _, log, messages = logged(chat)
    found = list(facts.of_originals(originals.of(messages, NOTHING), log))
    assert [json.loads(one.line)["fact"]["fact"] for one in found] == ["source", "receipt"]
    hidden = originals.of(messages, Withheld(sources=frozenset({messages[0].source_id})))
    assert all(one.fact is None for one in facts.of_originals(hidden, log))


def test_what_a_row_cannot_give_back_is_read_again_in_its_original(filled):
    found, log, messages = logged(filled)
    mail = next(stored for stored in messages if stored.message.origin.format == "email_eml")
    said = found[mail.id].fact()
    assert said["sender"] == "Ada"
    assert canonical.leaf(log.messages[mail.id].salt, canonical.encode(said)) == log.messages[mail.id].leaf
