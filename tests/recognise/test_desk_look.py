from leeward.recognise import desk_look
from leeward.recognise.corrections import Kind, Label, Note
from leeward.words.identity import KeyMaker
from leeward.words.messages import Message
from recognise.conftest import session_of


def test_the_look_is_made_once_and_anew_when_the_desk_changes(client, desk):
    session = {}
    first = desk_look.of(session, desk)
    assert first.report.totals.with_words == 6
    assert desk_look.of(session, desk) is first
    desk.them = frozenset(("Nobody",))
    assert desk_look.of(session, desk).report.totals.with_words == 0


def test_notes_stay_when_only_the_names_change_and_go_with_other_files(client, desk, lay):
    session = {}
    look = desk_look.of(session, desk)
    look.notes.append(Note("2", "guilt_tripping", Kind.LABEL, Label.IS_NOT, "", None))
    before = look.report
    assert look.shown().totals.found == before.totals.found - 1
    desk.stop_at = desk.stop_at or before.history.first
    assert len(desk_look.of(session, desk).notes) == 1
    assert desk_look.of(session, lay(client)).notes == []


def test_keys_of_found_messages_are_those_they_will_have_in_the_vault(desk):
    look = desk_look.of({}, desk)
    maker = KeyMaker()
    keys = {
        str(n): maker.key(m) for n, m in enumerate(record for record in desk.reading() if isinstance(record, Message))
    }
    assert look.keys
    assert all(keys[ref] == key for ref, key in look.keys.items())


def test_dropping_leaves_nothing_in_the_session(desk):
    session = {}
    desk_look.of(session, desk)
    desk_look.drop(session)
    assert session == {}
    desk_look.drop(session)


def test_the_exit_lets_the_look_go(client, desk):
    client.get("/r/t/")
    look = desk_look.held(session_of(client))
    assert look.seen
    client.post("/x/")
    assert desk_look.held(client.session) is None
    assert look.stopped
    assert not look.seen
