import pytest
from django.db import connection

from leeward.evidence import checking, proving
from leeward.evidence.stamping import kept
from leeward.vault import checking as vault_checking
from support.stamp_server import Service


@pytest.fixture
def states(lines):
    rows = []
    for many in (3, 4):
        lines(many)
        rows.append(proving.checkpoint_now())
    return rows


def change(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def said(vault):
    return [(one.ok, one.detail) for one in checking.check(vault)]


def test_all_is_as_it_was_signed(vault, states):
    assert said(vault) == [(True, "2, each still the beginning of the log")]
    assert any(one.what == "Signed states of the log" for one in vault_checking.check(vault))


def test_a_line_changed_after_the_first_state_is_named_by_the_second(vault, states):
    change("UPDATE vault_logleaf SET leaf = %s WHERE seq = 5", bytes(32))
    assert said(vault) == [(False, "the state of 7 lines: the log begins with other lines today")]


def test_lines_cut_off_the_end_are_named(vault, states):
    change("DELETE FROM vault_logleaf WHERE seq > 5")
    assert said(vault) == [(False, "the state of 7 lines: the log does not have them all any more")]


def test_a_gap_is_named(vault, states):
    change("DELETE FROM vault_logleaf WHERE seq = 2")
    assert [ok for ok, _ in said(vault)] == [False, False]


def test_a_state_signed_by_nobody_is_named(vault, states):
    change("UPDATE evidence_checkpoint SET root = %s WHERE size = 3", bytes(32))
    assert "the state of 3 lines: its signature does not hold, or it was changed" in [
        detail for _, detail in said(vault)
    ]


def test_stamps_are_checked_again(vault, states, authority):
    with Service(authority.answer) as service:
        kept.ask_for(states[0], kept.Service(service.address, authority.roots))
    assert said(vault)[1] == (True, "1, each as it came")
    change("UPDATE evidence_stamp SET serial = 'ff00'")
    assert said(vault)[1] == (False, "the stamp on the state of 3 lines: it names another time or number")
    change("UPDATE evidence_stamp SET answer = %s", b"\x30\x00")
    assert said(vault)[1][0] is False
