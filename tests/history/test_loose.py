import pytest

from leeward.history.loose import Loose, held
from leeward.history.models import Source
from leeward.history.removing import held_above
from leeward.vault.models import Job, Setting

LOOSE = Loose("made_up_loose")


@pytest.fixture
def blob(vault):
    with vault.blobs.create() as writer:
        writer.write(b"a file")
        return writer.finish().keep()


def test_what_is_noted_and_held_by_nothing_goes(vault, blob):
    LOOSE.note(blob)
    LOOSE.note(blob)
    assert Setting.get("made_up_loose") == [blob]
    assert LOOSE.sweep(vault) == 1
    assert list(vault.blobs.names()) == []
    assert LOOSE.sweep(vault) == 0


def test_what_was_settled_or_noted_by_another_room_stays(vault, blob):
    LOOSE.note(blob)
    assert Loose("another_loose").sweep(vault) == 0
    LOOSE.settle(blob)
    assert LOOSE.sweep(vault) == 0
    assert list(vault.blobs.names()) == [blob]


def test_it_is_held_by_a_chat_a_job_or_a_room_above(vault, blob):
    assert not held(blob)
    source = Source.objects.create(name="x", format="x", blob=blob, size=1, sha256="s")
    assert held(blob)
    source.delete()
    job = Job.objects.create(kind="read", arguments={"blob": "y", "beside": [["a", blob, 1, "s"]]})
    assert held(blob)
    job.delete()
    held_above.add(above := lambda: {blob})
    try:
        LOOSE.note(blob)
        assert LOOSE.sweep(vault) == 0
    finally:
        held_above._entries.remove(above)
