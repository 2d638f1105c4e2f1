import contextlib
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from leeward.incidents import checking, files, logbook, logged, loose
from leeward.incidents.models import Addition, Attachment, Incident, WitnessNote
from leeward.vault import lifecycle
from leeward.vault.blobs import Blobs
from leeward.vault.models import LogLeaf
from support.disk import files_with

CHILD = Path(__file__).parent / "children" / "write_on.py"
SAY = "Zephyrine-4711"


def leaf(row):
    return bytes(LogLeaf.objects.get(seq=row.log_seq).leaf).hex()


def test_it_is_one_leaf_with_the_device_and_its_zone(vault, given):
    row = logbook.write(vault, given)
    assert LogLeaf.objects.filter(kind="incident", ref=row.key).count() == 1
    assert row.device
    assert row.written_at.utcoffset().total_seconds() == 0


def test_all_of_it_or_nothing(vault, given, sent, photo, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr(files, "add", fail)
    with pytest.raises(RuntimeError):
        logbook.write(vault, given, [sent(photo)])
    assert not Incident.objects.exists()
    assert not LogLeaf.objects.exists()
    loose.sweep(vault)
    assert list(Blobs.names(vault.blobs)) == []


def test_what_was_written_before_stays(incident):
    logbook.add(incident, {"about": "what", "corrects": True, "words": "It was the back gate."})
    assert Incident.objects.get().what == "Rex stood at the gate."
    assert Addition.objects.get().corrects


def test_a_witness_has_the_leaves_of_what_they_read(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo)])
    added = logbook.add(row, {"words": "More."})
    first = logbook.witness(row, {"name": "Mira", "words": "I saw it."})
    second = logbook.witness(row, {"name": "Otto", "words": "I heard it."})
    assert first.before == [leaf(row), leaf(row.attachments.get()), leaf(added)]
    assert second.before == [*first.before, leaf(first)]
    assert WitnessNote.objects.count() == 2


def test_files_are_added_each_by_itself(vault, incident, sent):
    assert logbook.add_files(vault, incident, [sent(b"one", "a"), sent(b"two", "b")]) == []
    refused = logbook.add_files(vault, incident, [sent(b"one", "c"), sent(b"three", "d")])
    assert [line[:2] for line in refused] == ["c:"]
    assert [one.name for one in Attachment.objects.all()] == ["a", "b", "d"]
    assert not list(vault.blobs.incoming.iterdir())


def test_removed_for_good_and_the_log_says_so(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo), sent(b"two", "b")])
    logbook.witness(row, {"name": "Mira", "words": "I saw it."})
    logbook.remove_file(vault, row.attachments.last())
    assert len(list(Blobs.names(vault.blobs))) == 1
    logbook.remove(vault, row)
    assert not Incident.objects.exists()
    assert list(Blobs.names(vault.blobs)) == []
    assert LogLeaf.objects.filter(kind=logged.REMOVED).count() == 4
    assert LogLeaf.objects.count() == 8
    assert all(finding.ok for finding in checking.check(vault))


def killed(folder, after):
    """The keys that the child said were kept before it was killed, `after` seconds past its first word."""
    with subprocess.Popen([sys.executable, str(CHILD), str(folder), SAY], stdout=subprocess.PIPE, text=True) as child:
        said = child.stdout.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(after)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.read()
    return set(said.split("\n")[:-1])


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_at_any_moment_loses_nothing_that_was_kept(template_vault, tmp_path, seed):
    folder = tmp_path / "vault"
    shutil.copytree(template_vault, folder)
    said = killed(folder, random.Random(seed).uniform(0, 0.3))
    assert files_with(SAY, tmp_path) == []
    vault = lifecycle.unlock(folder, "correct horse battery")
    with vault.use():
        there = set(Incident.objects.values_list("key", flat=True))
        assert said
        assert said <= there
        assert len(there - said) <= 1
        assert Attachment.objects.count() == len(there)
        assert all(finding.ok for finding in checking.check(vault))
        assert LogLeaf.objects.count() == 2 * len(there)
        loose.sweep(vault)
        assert set(vault.blobs.names()) == loose.held_here()
        connection.close()
    vault.lock()
