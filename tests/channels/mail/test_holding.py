"""A whole hold against a real server: rehearsed, acted, undone; and what happens when the line breaks at any byte."""

import contextlib
import os
from dataclasses import replace

import pytest

from leeward.channels.errors import ChangedSince, ChannelError, NotKept, NotSupported, ServerAway
from leeward.channels.mail import holding
from leeward.channels.mail.channel import Mail
from leeward.channels.mail.sieve import rules_of
from leeward.channels.protocol import Action
from support.breaking_line import breaking_line
from support.dovecot import free_port
from support.mailboxes import MIRA, REX, TREX, Notebook, letter

CUTS = 4 * int(os.environ.get("LEEWARD_KILLS", "2"))  # how many bytes are tried as the last one
OWN = 'require ["fileinto"];\r\n# mine, with ümlauts\r\nif header :contains "subject" "List" {\r\n  fileinto "Archive";\r\n}\r\n'


def put_own(box, name="mine", text=OWN):
    with rules_of(box.account) as line:
        line.put(name, text)
        line.activate(name)


def fill(box):
    box.lay("INBOX", *(letter(REX, number) for number in range(4)), letter(TREX, 1), letter(MIRA, 1))
    box.lay("Work/Old", letter(REX, 50), letter(MIRA, 50), flags=(b"\\Seen", b"\\Flagged"))
    box.lay("Archive", letter(REX, 60))
    box.lay("INBOX", letter(REX, 70), flags=(b"\\Deleted",))


def act(channel, notebook, *choices, senders=(REX,)):
    rehearsal = channel.rehearse(Action.HOLD, senders).chosen(*choices)
    return channel.act(rehearsal, notebook)


def texts(steps):
    return "\n".join(step.text for step in steps)


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("kind", ["box", "old_box"])
def test_a_whole_hold_and_exactly_what_was_there_after_it(request, notebook, kind, own):
    box = request.getfixturevalue(kind)
    fill(box)
    if own:
        put_own(box)
    before = box.standing()
    channel = Mail(box.account)
    rehearsal = channel.rehearse(Action.HOLD, [REX])
    assert box.standing() == before
    assert rehearsal.plan["rule"]["text"] in texts(rehearsal.steps)
    assert "4 emails from them in “INBOX” stay" in texts(rehearsal.steps)
    assert "“Work/Old”" in texts(rehearsal.steps)

    done = channel.act(rehearsal.chosen(holding.EXISTING), notebook)
    assert not done.unfinished
    assert sorted(one.subject for one in notebook.kept.values()) == ["No 0", "No 1", "No 2", "No 3", "No 50"]
    new = letter(REX.upper(), 5), letter(MIRA, 2), letter(TREX, 2), letter(MIRA, 3, subject="List 3")
    box.get(*new)
    assert box.subjects("Later") == ["No 0", "No 1", "No 2", "No 3", "No 5", "No 50"]
    assert box.subjects("INBOX") == sorted(["No 1", "No 1", "No 2", "No 2", "No 70", *([] if own else ["List 3"])])
    assert box.subjects("Archive") == (["List 3", "No 60"] if own else ["No 60"])
    assert [one[1] for one in box.standing()[0]["Later"] if one[1]] == [(b"\\Flagged", b"\\Seen")]
    if own:
        assert box.standing()[2][0]["mine.sieve"] == before[2][0]["mine.sieve"]

    box.forget(*new)
    undone = channel.undo(done.undo)
    assert not undone.unfinished
    assert undone.undo == {}
    assert box.standing() == before


def test_what_came_while_it_was_held_stays_in_the_folder(box, notebook):
    channel = Mail(box.account)
    done = act(channel, notebook)
    box.get(letter(REX, 1))
    undone = channel.undo(done.undo)
    assert "1 email that came in the meantime" in texts(undone.steps)
    assert box.subjects("Later") == ["No 1"]
    assert box.standing()[2] == ({}, None)


def test_a_folder_that_was_there_stays(box, notebook):
    box.lay("Later", letter(MIRA, 9))
    before = box.standing()
    channel = Mail(box.account)
    done = act(channel, notebook)
    assert "1 email in it stays" in texts(channel.rehearse(Action.HOLD, ["x@example.net"]).steps)
    channel.undo(done.undo)
    assert box.standing() == before


def test_two_people_are_held_by_one_list_and_let_go_in_any_order(box, notebook):
    put_own(box)
    before = box.standing()
    channel = Mail(box.account)
    first = act(channel, notebook)
    second = act(channel, notebook, senders=[MIRA])
    box.get(letter(REX, 1), letter(MIRA, 1))
    assert box.subjects("Later") == ["No 1", "No 1"]
    assert "stay" in texts(channel.undo(first.undo).steps)
    box.get(letter(REX, 2), letter(MIRA, 2))
    assert box.subjects("INBOX") == ["No 2"]
    channel.undo(second.undo)
    assert box.standing()[2] == before[2]


def test_holding_the_same_person_again_changes_nothing_more(box, notebook):
    put_own(box)
    before = box.standing()[2]
    channel = Mail(box.account)
    first = act(channel, notebook)
    then = box.standing()[2]
    act(channel, notebook)
    assert box.standing()[2] == then
    channel.undo(first.undo)
    assert box.standing()[2] == before
    assert "not there any more" in texts(channel.undo(first.undo).steps)


def test_what_somebody_wrote_into_our_list_is_kept(box, notebook):
    put_own(box)
    channel = Mail(box.account)
    done = act(channel, notebook)
    with rules_of(box.account) as line:
        name = line.lists().active
        line.put(name, line.text(name) + "\nkeep;\n")
    assert "wrote more into" in texts(channel.undo(done.undo).steps)
    files, active = box.standing()[2]
    assert active == "Later.sieve"
    assert b"keep;" in files["Later.sieve"]
    assert REX.encode() not in files["Later.sieve"]


def test_a_list_that_somebody_made_active_since_stays_active(box, notebook):
    put_own(box)
    channel = Mail(box.account)
    done = act(channel, notebook)
    put_own(box, "holiday", "keep;\r\n")
    channel.undo(done.undo)
    assert box.standing()[2] == ({"holiday.sieve": b"keep;\r\n", "mine.sieve": OWN.encode()}, "holiday.sieve")


@pytest.mark.parametrize("change", ["rule", "active", "folder"])
def test_what_changed_since_the_rehearsal_stops_it(box, notebook, change):
    channel = Mail(box.account)
    put_own(box)
    rehearsal = channel.rehearse(Action.HOLD, [REX])
    if change == "rule":
        put_own(box, text="keep;\r\n")
    elif change == "active":
        put_own(box, "other", "keep;\r\n")
    else:
        box.lay("Later", letter(MIRA, 1))
    before = box.standing()
    with pytest.raises(ChangedSince):
        channel.act(rehearsal, notebook)
    assert box.standing() == before


def polled(box):
    return Mail(replace(box.account, sieve_port=0))


def test_without_rules_new_mail_is_moved_at_each_look(box, notebook):
    box.lay("INBOX", letter(REX, 1), letter(MIRA, 1))
    before = box.standing()
    channel = polled(box)
    rehearsal = channel.rehearse(Action.HOLD, [REX])
    assert "when Leeward looks, and not before" in texts(rehearsal.steps)
    done = channel.act(rehearsal, notebook)
    assert box.subjects("INBOX") == ["No 1", "No 1"]
    box.get(letter(REX, 2), letter(MIRA, 2))
    tended = channel.tend(done.undo, notebook)
    assert box.subjects("Later") == ["No 2"]
    assert list(notebook.kept) == [uid for uid in notebook.kept if "2.rex" in uid]
    again = channel.tend(tended.undo, notebook)
    assert again.steps == ()
    assert box.subjects("Later") == ["No 2"]
    channel.undo(again.undo)
    assert box.subjects("INBOX") == ["No 1", "No 1", "No 2"]
    assert box.standing()[2] == before[2]


def test_a_port_where_nobody_answers_is_a_server_without_rules(box, notebook):
    channel = Mail(box.by_way_of(sieve=free_port()))
    done = act(channel, notebook)
    assert done.undo["rule"] is None
    assert Action.HOLD in channel.look().can


def test_with_a_rule_nothing_has_to_be_tended(box, notebook):
    channel = Mail(box.account)
    done = act(channel, notebook)
    gone = Mail(box.by_way_of(imap=free_port()))
    assert gone.tend(done.undo, notebook) is None


def test_after_new_numbers_nothing_old_is_moved(box, notebook):
    channel = polled(box)
    done = act(channel, notebook)
    box.get(letter(REX, 2))
    undo = {**done.undo, "since": [done.undo["since"][0] + 1, 1]}
    tended = channel.tend(undo, notebook)
    assert "numbered the inbox anew" in texts(tended.steps)
    box.get(letter(REX, 3))
    channel.tend(tended.undo, notebook)
    assert box.subjects("Later") == ["No 3"]


def test_what_cannot_be_kept_is_not_moved(box):
    box.lay("INBOX", *(letter(REX, number) for number in range(3)))
    before = box.standing()

    def full(_arrived):
        raise OSError

    channel = polled(box)
    rehearsal = channel.rehearse(Action.HOLD, [REX]).chosen(holding.EXISTING)
    done = channel.act(rehearsal, full)
    assert done.unfinished == NotKept.sentence
    assert box.subjects("INBOX") == ["No 0", "No 1", "No 2"]
    channel.undo(done.undo)
    assert box.standing() == before


def test_a_server_that_can_do_nothing_says_so(box, monkeypatch):
    monkeypatch.setattr(holding, "can_move", lambda _box: False)
    with pytest.raises(NotSupported):
        polled(box).rehearse(Action.HOLD, [REX])


@pytest.mark.parametrize("kind", ["box", "old_box"])
def test_a_line_that_breaks_at_any_byte_loses_and_doubles_nothing(request, kind):
    box = request.getfixturevalue(kind)
    box.lay("INBOX", *(letter(REX, number) for number in range(5)), letter(MIRA, 1))
    put_own(box)
    before = box.standing()
    bodies = box.bodies()
    with breaking_line(box.server.imap) as line:
        done = act(Mail(box.by_way_of(imap=line.port)), Notebook(), holding.EXISTING)
        whole = line.passed
        Mail(box.account).undo(done.undo)
    assert box.standing() == before
    rehearsal = Mail(box.account).rehearse(Action.HOLD, [REX]).chosen(holding.EXISTING)
    outcomes = set()
    for cut in range(40, whole, max(1, whole // CUTS)):
        notebook = Notebook()
        undo = rehearsal.plan
        with breaking_line(box.server.imap, cut) as line:
            try:
                done = Mail(box.by_way_of(imap=line.port)).act(rehearsal, notebook)
                undo = done.undo
                outcomes.add(bool(done.unfinished))
            except ChannelError:
                outcomes.add("nothing changed")
        now = box.bodies()
        assert set(now) == set(bodies), f"lost after {cut} bytes"
        if kind == "box":
            assert now == bodies, f"doubled after {cut} bytes"
        Mail(box.account).undo(undo)
        assert box.standing() == before, f"not as it was after {cut} bytes"
    assert {True, "nothing changed"} <= outcomes


def test_after_a_broken_line_going_on_moves_the_rest_once(old_box):
    """On a server that copies and removes, a break between the two leaves both; going on takes the first away."""
    old_box.lay("INBOX", *(letter(REX, number) for number in range(5)))
    bodies = old_box.bodies()
    for cut in range(3200, 5200, 2000 // CUTS):
        with breaking_line(old_box.server.imap, cut) as line:
            channel = Mail(old_box.by_way_of(imap=line.port))
            try:
                done = act(channel, Notebook(), holding.EXISTING)
            except ChannelError:
                done = None
        rehearsal = Mail(old_box.account).rehearse(Action.HOLD, [REX])
        again = Mail(old_box.account).act(rehearsal.chosen(*(one.key for one in rehearsal.choices)), Notebook())
        assert old_box.bodies() == bodies, cut
        for one in filter(None, (again, done)):
            Mail(old_box.account).undo(one.undo)
        assert old_box.bodies() == bodies, cut
        with old_box.client() as client:  # back to the beginning, whoever moved it
            if client.folder_exists("Later"):
                client.select_folder("Later")
                if uids := client.search("ALL"):
                    client.copy(uids, "INBOX")
                    client.delete_messages(uids, silent=True)
                    client.uid_expunge(uids)


@pytest.mark.parametrize("cut", range(1, 1400, 1400 // CUTS))
def test_a_line_for_rules_that_breaks_leaves_rules_that_can_be_undone(box, notebook, cut):
    put_own(box)
    before = box.standing()
    rehearsal = Mail(box.account).rehearse(Action.HOLD, [REX])
    undo = rehearsal.plan
    with breaking_line(box.server.sieve, cut) as line, contextlib.suppress(ChannelError):
        undo = Mail(box.by_way_of(sieve=line.port)).act(rehearsal, notebook).undo
    Mail(box.account).undo(undo)
    assert box.standing() == before


def test_undoing_goes_on_where_it_was_ended(box, notebook):
    box.lay("INBOX", *(letter(REX, number) for number in range(3)))
    put_own(box)
    before = box.standing()
    done = act(Mail(box.account), notebook, holding.EXISTING)
    undo = done.undo
    with pytest.raises(ServerAway):
        Mail(box.by_way_of(imap=free_port())).undo(undo)
    for cut in (900, 2300):
        with breaking_line(box.server.imap, cut) as line:
            try:
                left = Mail(box.by_way_of(imap=line.port)).undo(undo)
            except ChannelError:
                continue
            undo = left.undo or undo
    Mail(box.account).undo(undo)
    assert box.standing() == before
