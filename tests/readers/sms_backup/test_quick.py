from leeward.readers.sms_backup.quick import VARYING, quick_of, shared

NAMES = (b"protocol", b"address", b"date", b"type", b"body", b"read", b"readable_date", b"contact_name")
ENTRY = (
    b'<sms protocol="0" address="07700900001" date="1" type="2" body=\'say "x"\' read="1" '
    b'readable_date="Dec 2" contact_name="Rex" />\n  <sms'
)


def test_varying_and_shared_pieces():
    quick = quick_of(NAMES)
    groups = quick.pattern.match(ENTRY).groups()
    assert [groups[number] for number in quick.order] == [b"1", b"'say \"x\"'", b"", b"Dec 2"]
    assert len(quick.order) == len(VARYING)
    assert shared(groups[::2]) == {
        b"protocol": b"0",
        b"address": b"07700900001",
        b"type": b"2",
        b"read": b"1",
        b"contact_name": b"Rex",
    }
    assert quick.pattern.match(ENTRY).end() == len(ENTRY) - 4


def test_too_little_or_too_much_gives_no_quick_way():
    assert quick_of((b"address", b"date")) is None
    assert quick_of([*NAMES, *(b"x%d" % n for n in range(40))]) is None


def test_another_order_or_a_broken_entry_does_not_match():
    quick = quick_of(NAMES)
    assert quick.pattern.match(ENTRY.replace(b"protocol", b"protocole")) is None
    assert quick.pattern.match(ENTRY.replace(b'read="1"', b'read="1')) is None
