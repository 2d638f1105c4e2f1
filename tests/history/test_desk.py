from datetime import datetime

import pytest

from leeward.history import desk as desks
from leeward.history.desk import Desk, Lying
from leeward.history.errors import NothingChosen, NotInThisFile
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message
from leeward.words.tactics import Side


def lying(text, name="WhatsApp Chat with Rex.txt"):
    return Lying(from_bytes(name, text.encode()))


def test_it_reads_what_lies_on_it_as_often_as_asked(chat):
    desk = Desk([lying(chat(30))], me=frozenset({"Ada"}), them=frozenset({"Rex"}))
    for _ in range(2):
        assert sum(isinstance(record, Message) for record in desk.reading()) == 30
    lines = list(desk.lines())
    assert [line.side for line in lines[:3]] == [Side.ME, Side.THEM, Side.THEM]
    assert lines[0].sent_at == datetime(2025, 3, 14, 8, 0)
    assert desk.side("Mira") is Side.THIRD


def test_one_desk_a_session_and_the_old_one_is_discarded(vault, chat):
    session = {}
    with vault.blobs.create() as writer:
        writer.write(chat(3).encode())
        pending = writer.finish()
    desks.put(session, [Lying(from_bytes("a.txt", b"x"), pending)])
    desks.put(session, [lying(chat(3))])
    assert list(vault.blobs.incoming.iterdir()) == []
    assert desks.of(session).title == "WhatsApp Chat with Rex.txt"
    desks.clear(session)
    assert desks.of(session) is None
    assert session == {}


def test_an_empty_desk_says_so():
    with pytest.raises(NothingChosen):
        Desk().reading()
    assert desks.of({}) is None
    assert desks.of({"desk": "odd"}) is None


def test_a_name_that_is_not_there_lists_those_that_are():
    desks.check_names(["Ada", "Rex"], ["Ada"])
    with pytest.raises(NotInThisFile, match=r"“Otto” does not write.*“Ada”, “Rex”"):
        desks.check_names(["Ada", "Rex"], ["Otto"])
    with pytest.raises(NotInThisFile, match="and 5 more"):
        desks.check_names([str(n) for n in range(25)], ["Otto"])


def test_two_files_are_read_one_after_the_other(chat, line):
    desk = Desk([lying(chat(3)), lying(line(0, "Mira", "hi"), "WhatsApp Chat with Mira.txt")])
    assert desk.title == "2 files"
    assert len(list(desk.lines())) == 4
