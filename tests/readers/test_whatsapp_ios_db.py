"""The whole reader. Single rows have their own tests in whatsapp/."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers import accounts
from leeward.readers.errors import ReadersError
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.readers.whatsapp_ios_db import READER
from leeward.words.messages import Message, Problem
from support.databases import made_of

SAMPLE = made_of((Path(__file__).parent / "samples" / "ChatStorage.sqlite.sql").read_text("utf-8"))


def test_what_it_knows():
    assert READER.identify(from_bytes("7c7fba66680ef796b916b067077cc246adacf01d", SAMPLE)) == 0.95
    assert READER.identify(from_bytes("ChatStorage.sqlite", made_of("CREATE TABLE x (a)"))) == 0


def test_the_owner_is_whom_messages_came_to():
    assert accounts.owner(READER, from_bytes("ChatStorage.sqlite", SAMPLE)) == ("+447700900001",)


def test_two_addresses_are_no_answer():
    script = """CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY); CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME, ZTOJID);
        INSERT INTO ZWAMESSAGE VALUES (1, 0, '447700900001@s.whatsapp.net'), (2, 0, '447700900002@s.whatsapp.net')"""
    assert accounts.owner(READER, from_bytes("ChatStorage.sqlite", made_of(script))) == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(min_size=1, max_size=300))
def test_odd_bytes_end_in_records_or_a_calm_error(at, noise):
    data = SAMPLE[:at] + noise + SAMPLE[at + len(noise) :]
    records = []
    try:
        records.extend(READER.read(from_bytes("ChatStorage.sqlite", data), ReadOptions()))
    except ReadersError:
        return
    assert all(type(record) in (Message, Problem) for record in records)
