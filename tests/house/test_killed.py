"""Killed (kill -9) while pictures and calendars are kept and papers are made: nothing half, nothing lost, nothing plain."""

import contextlib
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils import timezone

from leeward.belongings import checking, photos
from leeward.belongings import loose as loose_pictures
from leeward.belongings.models import LooseBlob, Photo
from leeward.encounters import loose as loose_calendars
from leeward.encounters.models import CalendarDay, CalendarFile
from leeward.vault import lifecycle
from leeward.vault.models import LogLeaf
from support.disk import files_with

CHILD = Path(__file__).parent / "children" / "keep_on.py"
PASSPHRASE = "correct horse battery"
SAY = "Zephyrine-4711"
KILLS = 4


def killed(folder, after):
    """What the child said before it was killed, `after` seconds past its first word."""
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(folder), PASSPHRASE, SAY], stdout=subprocess.PIPE, text=True
    ) as child:
        said = child.stdout.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(after)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.read()
    assert child.returncode == -signal.SIGKILL
    return [line.split() for line in said.split("\n")[:-1]]


@pytest.mark.parametrize("seed", range(KILLS))
def test_nothing_half_nothing_lost_and_nothing_in_plain(template_vault, tmp_path, seed):
    folder = tmp_path / "vault"
    shutil.copytree(template_vault, folder)
    said = killed(folder, random.Random(seed).uniform(0, 0.4))
    assert files_with(SAY, tmp_path) == []
    vault = lifecycle.unlock(folder, PASSPHRASE)
    with vault.use():
        kept = {"photo": set(Photo.objects.values_list("sha256", flat=True))}
        kept["calendar"] = set(CalendarFile.objects.values_list("sha256", flat=True))
        told = {kind: {what for which, what in said if which == kind} for kind in kept}
        assert all(told[kind] <= kept[kind] and len(kept[kind] - told[kind]) <= 1 for kind in kept)
        assert all(SAY.encode() in photos.content(vault, one) for one in Photo.objects.all())
        assert all(finding.ok for finding in checking.check(vault))
        assert CalendarDay.objects.count() == 40 * len(kept["calendar"])
        assert LogLeaf.objects.filter(kind="calendar").count() == len(kept["calendar"])
        LooseBlob.objects.update(due=timezone.now())  # ten minutes later
        loose_pictures.sweep(vault)
        loose_calendars.sweep(vault)
        held = {*Photo.objects.values_list("blob", flat=True), *CalendarFile.objects.values_list("blob", flat=True)}
        assert set(vault.blobs.names()) == held
    vault.lock()
