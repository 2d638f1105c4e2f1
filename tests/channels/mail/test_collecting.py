"""Collecting against a real server: once, in bounded steps, over broken lines, new numbers and full folders."""

import os
import tracemalloc

import pytest

from leeward.channels.errors import ChannelError, NoAddress, ServerAway
from leeward.channels.mail import collecting
from support.breaking_line import breaking_line
from support.dovecot import free_port
from support.mailboxes import MIRA, REX, TREX, Notebook, letter

LONG = int(os.environ.get("LEEWARD_JOURNEY_MESSAGES", "0")) >= 1_000_000
MANY = 100_000 if LONG else 2_000
CUTS = 4 * int(os.environ.get("LEEWARD_KILLS", "2"))


def all_of(account, notebook, mark=None, senders=(REX,)):
    """Call until there is no more; the mark after it, and how many calls it took."""
    calls = 0
    while True:
        found = collecting.collect(account, senders, mark or {}, notebook)
        mark, calls = found.mark, calls + 1
        if not found.more:
            return mark, calls


def numbers(notebook):
    return sorted(int(one.subject.partition(" ")[2]) for one in notebook.kept.values())


def test_theirs_from_every_folder_but_trash_and_drafts_and_nothing_becomes_read(box, notebook):
    for number, folder in enumerate(["INBOX", "Junk", "Archive", "Sent", "Work/Old", "Trash"]):
        box.lay(folder, letter(REX, number), letter(TREX, number), letter(MIRA, number))
    before = box.standing()
    all_of(box.account, notebook)
    assert numbers(notebook) == [0, 1, 2, 3, 4]
    assert {one.sender for one in notebook.kept.values()} == {REX}
    assert box.standing() == before


def test_a_message_is_kept_byte_for_byte_with_what_a_person_reads(box, notebook):
    raw = letter(REX, 7).replace(b"\r\n\r\n", b"\r\nX-Odd: \xff\r\n\r\n")
    box.lay("INBOX", raw)
    all_of(box.account, notebook)
    (one,) = notebook.kept.values()
    assert (one.raw, one.subject, one.text.strip(), one.folder) == (raw, "No 7", "where are you 7", "INBOX")
    assert one.received_at.utcoffset().total_seconds() == 0
    assert one.uid.startswith("7.rex@mail.example#")


def test_the_next_call_begins_where_this_one_ended(box, notebook):
    box.lay("INBOX", letter(REX, 1), letter(MIRA, 1))
    mark, _ = all_of(box.account, notebook)
    found = collecting.collect(box.account, [REX], mark, notebook)
    assert (found.kept, found.more, found.mark) == (0, False, mark)
    box.lay("INBOX", letter(REX, 2))
    assert collecting.collect(box.account, [REX], mark, notebook).kept == 1
    assert notebook.calls == 2


def test_another_address_is_looked_for_from_the_beginning(box, notebook):
    box.lay("INBOX", letter(REX, 1), letter("rex@work.example", 2))
    mark, _ = all_of(box.account, notebook)
    all_of(box.account, notebook, mark, senders=(REX, "Rex@WORK.example"))
    assert numbers(notebook) == [1, 2]


def test_a_moved_message_and_new_numbers_double_nothing(box, notebook):
    box.lay("INBOX", letter(REX, 1), letter(REX, 2))
    mark, _ = all_of(box.account, notebook)
    with box.client() as client:
        client.select_folder("INBOX")
        client.move(client.search(["SUBJECT", "No 2"]), "Archive")
    mark["folders"]["INBOX"][0] += 1  # as if the server had numbered it anew
    all_of(box.account, notebook, mark)
    assert numbers(notebook) == [1, 2]
    assert notebook.calls == 4


def test_without_an_address_there_is_nothing_to_look_for(box, notebook):
    with pytest.raises(NoAddress):
        collecting.collect(box.account, ["+44 7700 900123"], {}, notebook)


def test_a_call_brings_so_many_and_says_that_there_is_more(box, notebook, monkeypatch):
    monkeypatch.setattr(collecting, "MOST_MESSAGES", 3)
    box.lay("INBOX", *(letter(REX, number) for number in range(7)))
    _, calls = all_of(box.account, notebook)
    assert numbers(notebook) == list(range(7))
    assert (calls, notebook.calls) == (3, 7)


def test_a_server_that_is_away_loses_nothing(box, notebook):
    box.lay("INBOX", letter(REX, 1))
    mark, _ = all_of(box.account, notebook)
    with pytest.raises(ServerAway):
        collecting.collect(box.by_way_of(imap=free_port()), [REX], mark, notebook)
    box.lay("INBOX", letter(REX, 2))
    all_of(box.account, notebook, mark)
    assert numbers(notebook) == [1, 2]


def test_a_line_that_breaks_at_any_byte_loses_and_doubles_nothing(box):
    box.lay("INBOX", *(letter(REX, number, "x" * 300) for number in range(6)))
    box.lay("Archive", letter(REX, 9))
    before = box.standing()
    with breaking_line(box.server.imap) as line:
        all_of(box.by_way_of(imap=line.port), Notebook())
        whole = line.passed
    early = set()
    for cut in range(30, whole, max(1, whole // (2 * CUTS))):
        notebook = Notebook()
        mark = {}
        with breaking_line(box.server.imap, cut) as line:
            try:
                found = collecting.collect(box.by_way_of(imap=line.port), [REX], mark, notebook)
                mark = found.mark
                early.add(found.more)
                assert found.kept == notebook.calls
            except ChannelError:
                assert notebook.calls == 0
        all_of(box.account, notebook, mark)
        assert numbers(notebook) == [0, 1, 2, 3, 4, 5, 9], cut
        assert notebook.calls == 7, cut
    assert True in early
    assert box.standing() == before


def test_a_vault_that_cannot_keep_is_heard_and_asked_again(box, notebook):
    box.lay("INBOX", letter(REX, 1))

    def full(_arrived):
        raise OSError

    with pytest.raises(OSError):
        collecting.collect(box.account, [REX], {}, full)
    all_of(box.account, notebook)
    assert numbers(notebook) == [1]


def test_a_folder_with_very_many_is_read_once_in_little_memory(server, box, notebook):
    """100,000 in `make test-long`, fewer else. Theirs are one in ten, the rest is Mira's."""
    server.lay_many(box.name, (letter(MIRA if number % 10 else REX, number) for number in range(MANY)))
    tracemalloc.start()
    _, calls = all_of(box.account, notebook)
    peak = tracemalloc.get_traced_memory()[1] - sum(len(one.raw) * 4 for one in notebook.kept.values())
    tracemalloc.stop()
    assert numbers(notebook) == list(range(0, MANY, 10))
    assert notebook.calls == MANY // 10
    assert calls == max(1, -(-MANY // 10 // collecting.MOST_MESSAGES)) + (MANY // 10 % collecting.MOST_MESSAGES == 0)
    assert peak < 64 * 1024 * 1024
