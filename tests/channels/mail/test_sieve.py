from dataclasses import replace

import pytest

from leeward.channels.errors import LineDropped, NotSecure, NotSupported, PasswordRefused, ServerAway
from leeward.channels.mail.sieve import rules_of
from support.breaking_line import breaking_line
from support.dovecot import WRONG, free_port


def test_lists_are_stored_made_active_and_removed(box):
    with rules_of(box.account) as line:
        assert (line.lists().names, line.lists().active) == ((), "")
        assert "fileinto" in line.lists().extensions
        line.put("a b ü", "keep;\n# ü\n")
        line.put("empty", "")
        line.activate("a b ü")
        assert line.lists().active == "a b ü"
        assert line.text("a b ü").split("\n")[:2] == ["keep;", "# ü"]
        assert line.text("empty") == ""
        line.activate("")
        line.remove("a b ü")
        assert line.lists().names == ("empty",)


def test_what_is_no_list_is_refused_before_anything_is_stored(box):
    with rules_of(box.account) as line:
        assert line.accepts("keep;")
        assert not line.accepts("keep it, please")
        with pytest.raises(NotSupported):
            line.put("x", "keep it, please")
    assert box.standing()[2] == ({}, None)


def test_a_refused_password_is_tried_once(box):
    before = box.server.attempts(box.name)
    with pytest.raises(PasswordRefused), rules_of(replace(box.account, password=WRONG)):
        pass
    assert box.server.attempts(box.name) == before + 1


def test_nobody_there_none_wanted_no_certificate_and_a_broken_line(box):
    with pytest.raises(ServerAway), rules_of(box.by_way_of(sieve=free_port())):
        pass
    with pytest.raises(NotSupported), rules_of(box.by_way_of(sieve=0)):
        pass
    with pytest.raises(NotSecure), rules_of(replace(box.account, insist=True)):
        pass
    with (
        breaking_line(box.server.sieve, 700) as line,
        pytest.raises(LineDropped),
        rules_of(box.by_way_of(sieve=line.port)),
    ):
        pass


def test_a_name_that_the_library_reads_wrongly_is_not_worked_with(box):
    with rules_of(box.account) as line:
        line.put('a "b"', "keep;")
        line.activate('a "b"')
        with pytest.raises(NotSupported):
            line.lists()
