import pytest

from leeward.channels.errors import AnswerUnclear
from leeward.channels.mail.imap import context, signed_in
from support.mailboxes import REX, letter


def test_a_folder_is_made_filled_and_taken_away(box):
    with signed_in(box.account) as line:
        line.make_folder("Später")
        line.put("Später", letter(REX, 1))
        assert line.size_of("Später") == 1
        assert "Später" in [folder.name for folder in line.folders()]
        opened = line.open("Später", for_moving=True)
        assert (opened.messages, opened.next_uid) == (1, 2)
        line.move([1], "Archive")
        line.remove_folder("Später")
        assert line.prefix() == ""
        assert line.can("MOVE")
    assert box.subjects("Archive") == ["No 1"]


def test_only_the_named_ones_are_removed(box):
    box.lay("INBOX", letter(REX, 1), letter(REX, 2), flags=(b"\\Deleted",))
    with signed_in(box.account) as line:
        line.open("INBOX", for_moving=True)
        line.copy([1], "Archive")
        line.remove([1])
    assert box.subjects("INBOX") == ["No 2"]


def test_what_a_server_refuses_is_told_calmly(box):
    with signed_in(box.account) as line, pytest.raises(AnswerUnclear):
        line.open("Nowhere")


def test_looking_marks_nothing(box):
    box.lay("INBOX", letter(REX, 1))
    before = box.standing()
    with signed_in(box.account) as line:
        line.open("INBOX")
        assert line.raw(1, 1000) == letter(REX, 1)
        assert line.uids_at([1]) == [1]
        (head,) = line.heads([1])
    assert b"From: Rex" in head.lines
    assert head.received_at.utcoffset().total_seconds() == 0
    assert box.standing() == before


def test_certificates_are_checked_but_on_this_machine():
    assert context(insist=True).check_hostname
    assert not context(insist=False).check_hostname
