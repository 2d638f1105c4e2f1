import pytest

from leeward.encounters import bringing, loose
from leeward.encounters.bringing import Looked
from leeward.encounters.models import CalendarFile
from leeward.history.models import Source
from leeward.history.removing import held_above
from leeward.vault.models import Job


def kept_blob(vault, data=b"BEGIN"):
    with vault.blobs.create() as writer:
        writer.write(data)
        return writer.finish().keep()


def names(vault):
    return list(vault.blobs.names())


def test_what_is_noted_and_held_by_nothing_goes(vault):
    blob = kept_blob(vault)
    loose.note(blob)
    assert loose.sweep(vault) == 1
    assert names(vault) == []
    assert loose.sweep(vault) == 0


def test_what_was_settled_or_never_noted_stays(vault):
    blob = kept_blob(vault)
    assert loose.sweep(vault) == 0
    loose.note(blob)
    loose.settle(blob)
    assert loose.sweep(vault) == 0
    assert names(vault) == [blob]


@pytest.mark.parametrize("holder", ["source", "beside", "job", "job beside"])
def test_equal_bytes_held_elsewhere_stay(vault, holder):
    blob = kept_blob(vault)
    if holder == "source":
        Source.objects.create(name="x", format="x", blob=blob, size=1, sha256="s")
    elif holder == "beside":
        Source.objects.create(name="x", format="x", blob="y", size=1, sha256="s", beside=[["a.ics", blob, 1, "s"]])
    elif holder == "job":
        Job.objects.create(kind="read", arguments={"blob": blob})
    else:
        Job.objects.create(kind="read", arguments={"blob": "y", "beside": [["a.ics", blob, 1, "s"]]})
    loose.note(blob)
    assert loose.sweep(vault) == 0
    assert names(vault) == [blob]


def test_a_sudden_end_while_keeping_leaves_no_file(vault, court_file, monkeypatch):
    with vault.blobs.create() as writer:
        writer.write(court_file)
        pending = writer.finish()
    with pending.open() as stream:
        looked = Looked("x", pending.token, pending.sha256, "UTC", bringing.look(stream, "UTC"))

    def end(_blob):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(loose, "settle", end)
        bringing.keep(vault, looked, ())
    assert not CalendarFile.objects.exists()
    assert len(names(vault)) == 1
    assert loose.sweep(vault) == 1
    assert names(vault) == []


def test_other_rooms_are_told_what_is_held_here(vault, court_file):
    assert loose.held_here in list(held_above)
    assert loose.held_here() == set()
