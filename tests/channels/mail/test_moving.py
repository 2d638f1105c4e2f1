import pytest

from leeward.channels.errors import NotKept, NotSupported
from leeward.channels.mail import moving
from leeward.channels.mail.imap import signed_in
from leeward.channels.mail.moving import Mover, Returner
from support.mailboxes import MIRA, REX, letter


@pytest.mark.parametrize("kind", ["box", "old_box"])
def test_there_and_back_with_flags_and_nobody_elses(request, notebook, kind):
    box = request.getfixturevalue(kind)
    box.lay("INBOX", letter(REX, 1), letter(MIRA, 1), flags=(b"\\Answered", b"own"))
    box.lay("Work", letter(REX, 2))
    box.lay("Later", letter(REX, 3))
    before = box.standing()
    with signed_in(box.account) as line:
        mover = Mover(line, "Later", [REX], notebook)
        mover.take("INBOX")
        mover.take("Work")
        assert mover.moved == len(notebook.kept) == 2
    assert box.subjects("Later") == ["No 1", "No 2", "No 3"]
    with signed_in(box.account) as line:
        returner = Returner(line, "Later", [REX], ["INBOX", "Work", "Later"])
        assert returner.give_back(mover.notes) == 0
    assert returner.returned == 2
    assert box.standing() == before


def test_what_is_gone_is_counted_and_a_folder_that_is_gone_is_named(box, notebook):
    box.lay("INBOX", letter(REX, 1))
    box.lay("Work", letter(REX, 2))
    box.lay("Later")
    with signed_in(box.account) as line:
        mover = Mover(line, "Later", [REX], notebook)
        mover.take("INBOX")
        mover.take("Work")
    box.forget(letter(REX, 1))
    with signed_in(box.account) as line:
        returner = Returner(line, "Later", [REX], ["INBOX", "Later"])
        assert returner.give_back(mover.notes) == 1
    assert returner.elsewhere == {"Work"}
    assert box.subjects("INBOX") == ["No 2"]


def test_nothing_moves_that_could_not_be_kept(box):
    box.lay("INBOX", letter(REX, 1))
    box.lay("Later")

    def full(_arrived):
        raise MemoryError

    with signed_in(box.account) as line, pytest.raises(NotKept):
        Mover(line, "Later", [REX], full).take("INBOX")
    assert box.subjects("INBOX") == ["No 1"]


def test_notes_stay_few(box, notebook, monkeypatch):
    monkeypatch.setattr(moving, "_BATCH", 2)
    box.lay("INBOX", *(letter(REX, number) for number in range(5)))
    box.lay("Later")
    with signed_in(box.account) as line:
        mover = Mover(line, "Later", [REX], notebook)
        mover.take("INBOX")
    (note,) = mover.notes
    assert (len(note["prints"]), note["sure"]) == (5, True)


def test_a_server_that_would_remove_others_too_is_not_used(box, notebook, monkeypatch):
    with signed_in(box.account) as line:
        monkeypatch.setattr(line, "can", lambda _what: False)
        with pytest.raises(NotSupported):
            Mover(line, "Later", [REX], notebook)
