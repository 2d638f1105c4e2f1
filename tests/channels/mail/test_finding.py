import pytest

from leeward.channels.errors import NoAddress
from leeward.channels.mail import finding
from leeward.channels.mail.imap import signed_in
from support.mailboxes import MIRA, REX, TREX, letter


def test_addresses():
    assert finding.addresses_of([" Rex@Example.net ", "rex@example.net", "+44 7700", 'a"b@c.d']) == ["rex@example.net"]
    with pytest.raises(NoAddress):
        finding.addresses_of(["Rex", ""])


def test_an_address_is_compared_in_full():
    assert finding.is_theirs(b"From: Rex <REX@example.net>\r\n", [REX])
    assert not finding.is_theirs(b"From: <trex@example.net>\r\n", [REX])
    assert not finding.is_theirs(b'From: "rex@example.net" <otto@example.org>\r\n', [REX])


def test_a_head_is_the_same_in_another_order_and_with_other_line_ends():
    assert finding.fingerprint(b"From: a\r\nTo: b\r\n\r\n") == finding.fingerprint(b"To: b\nFrom: a\n")
    assert finding.fingerprint(b"From: a\r\n") != finding.fingerprint(b"From: c\r\n")


def test_a_large_folder_is_asked_in_parts_without_a_gap(box, monkeypatch):
    monkeypatch.setattr(finding, "_WINDOW", 4)
    monkeypatch.setattr(finding, "CHUNK", 3)
    box.lay("INBOX", *(letter(REX if number % 2 else TREX, number) for number in range(23)), letter(MIRA, 99))
    with box.client() as client:
        client.select_folder("INBOX")
        client.delete_messages([4, 5, 9], silent=True)
        client.uid_expunge([4, 5, 9])
    with signed_in(box.account) as line:
        for since in (1, 6, 24, 30):
            opened = line.open("INBOX")
            found = [
                head.uid for heads in finding.theirs(line, opened, [REX, "x@y.example"], since=since) for head in heads
            ]
            assert found == [uid for uid in range(2, 24, 2) if uid >= since and uid != 4]
