import hashlib

import pytest

from leeward.history import desk as desks
from leeward.history import keeping, stream
from leeward.history.desk import Lying
from leeward.history.looking import look
from leeward.people.models import StopNotice
from leeward.readers import sources
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.vault import jobs


@pytest.fixture
def session(chat):
    session = {}
    desk = desks.put(session, [Lying(from_bytes("WhatsApp Chat with Rex.txt", chat(40).encode()))])
    look(desk)
    desk.me, desk.them, desk.confirmed = frozenset({"Ada"}), frozenset({"Rex"}), True
    return session


@pytest.fixture
def no_child(monkeypatch):
    """Jobs are run by the test itself."""
    from leeward.vault import children

    monkeypatch.setattr(children, "kick", lambda _vault: None)


def run_all():
    for row in jobs.Job.objects.all():
        assert jobs.run_here(row).state == jobs.State.DONE


def test_what_lies_in_memory_becomes_part_of_the_vault(vault, session, no_child):
    ids = keeping.keep(session, vault)
    assert desks.of(session) is None
    assert keeping.kept(session) == ids
    run_all()
    assert stream.count() == 40
    assert len(list(vault.blobs.names())) == 1


def test_what_is_sealed_already_is_kept_as_it_is(vault, session, no_child, chat):
    desk = desks.of(session)
    with vault.blobs.create() as writer:
        writer.write(chat(40).encode())
        desk.lying[0].pending = writer.finish()
    keeping.keep(session, vault)
    assert list(vault.blobs.incoming.iterdir()) == []
    run_all()
    assert stream.count() == 40


def test_nothing_is_kept_before_it_is_said_who_is_who(vault, session, no_child):
    desks.of(session).confirmed = False
    keeping.carry_over(session, vault)
    assert desks.of(session) is not None
    assert list(vault.blobs.names()) == []


def test_an_empty_desk_keeps_nothing(vault, no_child):
    assert keeping.keep({}, vault) == []


def test_somebody_they_are_not_getting_away_from_is_not_the_other_party(vault, session, no_child):
    desks.of(session).getting_away = False
    keeping.keep(session, vault)
    run_all()
    assert stream.names("other") == frozenset()
    assert not StopNotice.objects.exists()


def test_of_a_folder_only_what_the_messages_name_is_kept_beside(vault, tmp_path):
    chat = tmp_path / "WhatsApp Chat with Rex.txt"
    chat.write_text("14/03/2025, 08:00 - Ada: IMG-1.jpg (file attached)\n14/03/2025, 08:01 - Rex: hi\n")
    (tmp_path / "IMG-1.jpg").write_bytes(b"a picture")
    (tmp_path / "private.jpg").write_bytes(b"another one")
    source = sources.from_path(chat)
    names = keeping.mentioned(open_reading([source]))
    assert names == {"IMG-1.jpg"}
    (beside,) = keeping.seal_beside(source, vault, names)
    assert (beside.path, beside.size, beside.sha256) == ("IMG-1.jpg", 9, hashlib.sha256(b"a picture").hexdigest())
    with vault.blobs.open(beside.blob) as stream:
        assert stream.read() == b"a picture"
    assert len(list(vault.blobs.names())) == 1
