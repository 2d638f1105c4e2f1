import pytest

from leeward.readers.whatsapp.ios import reactions
from leeward.words.messages import Kind
from support.databases import made_of

TABLES = """CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZCONTACTJID, ZPARTNERNAME);
    INSERT INTO ZWACHATSESSION VALUES (1, '447700900123@s.whatsapp.net', 'Rex');
    CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME, ZMESSAGETYPE, ZGROUPEVENTTYPE, ZCHATSESSION, ZMESSAGEDATE, ZTEXT);"""


def one(read, **row):
    values = {"ZCHATSESSION": 1, "ZMESSAGEDATE": 762642840, "ZISFROMME": 0, "ZMESSAGETYPE": 0, **row}
    script = f"{TABLES} INSERT INTO ZWAMESSAGE ({', '.join(values)}) VALUES ({', '.join(map(repr, values.values()))})"
    (record,) = read(made_of(script), "ChatStorage.sqlite")
    return record


@pytest.mark.parametrize(
    ("kind_of", "event", "kind", "text"),
    [
        (0, 0, Kind.MESSAGE, ""),
        (14, 0, Kind.DELETED, ""),
        (10, 1, Kind.MISSED_CALL, ""),
        (10, 40, Kind.CALL, ""),
        (10, 34, Kind.SYSTEM, "You blocked this contact."),
        (6, 3, Kind.SYSTEM, "Somebody left the group."),
        (77, 0, Kind.SYSTEM, "A notice of WhatsApp (type 77, event 0)."),
    ],
)
def test_kinds(read, kind_of, event, kind, text):
    record = one(read, ZMESSAGETYPE=kind_of, ZGROUPEVENTTYPE=event)
    assert (record.kind, record.text) == (kind, text)
    assert (record.sender is None) is (kind is Kind.SYSTEM)


def test_odd_values_never_raise(read):
    record = one(read, ZMESSAGEDATE="soon", ZTEXT=5, ZMESSAGETYPE="x", ZGROUPEVENTTYPE=b"\xff".hex())
    assert (record.sent_at, record.text) == (None, "5")


def test_blobs_without_reactions_have_none():
    assert reactions(None, "x") == []
    assert reactions({"ZRECEIPTINFO": b"\x3a\xff\xff"}, "x") == []
