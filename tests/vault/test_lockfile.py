import subprocess
import sys
import threading

import pytest

from leeward.vault.errors import CannotWrite, VaultInUse
from leeward.vault.lockfile import LockFile

_TRY = """
import sys
from pathlib import Path
from leeward.vault.errors import VaultInUse
from leeward.vault.lockfile import LockFile
try:
    held = LockFile(Path(sys.argv[1]))
except VaultInUse as error:
    print(error)
else:
    print("mine", flush=True)
    sys.stdin.read()
"""


def _other(folder, **more):
    return subprocess.Popen(
        [sys.executable, "-c", _TRY, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **more
    )


def test_a_second_process_waits_outside(tmp_path):
    held = LockFile(tmp_path)
    with _other(tmp_path) as other:
        assert "already open" in other.communicate()[0]
    held.release()
    with _other(tmp_path) as other:
        assert other.stdout.readline() == "mine\n"
        with pytest.raises(VaultInUse):
            LockFile(tmp_path)
        other.kill()
        other.wait()
        LockFile(tmp_path).release()  # a killed process leaves no lock behind


def test_the_same_process_has_it_once(tmp_path):
    held = LockFile(tmp_path)
    with pytest.raises(VaultInUse):
        LockFile(tmp_path)
    held.release()
    held.release()
    LockFile(tmp_path).release()


def test_another_thread_may_release_it(tmp_path):
    held = LockFile(tmp_path)
    thread = threading.Thread(target=held.release)
    with pytest.raises(VaultInUse):
        LockFile(tmp_path)
    thread.start()
    thread.join()
    LockFile(tmp_path).release()


def test_a_folder_that_is_gone_is_a_sentence(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        LockFile(tmp_path / "file")


def test_the_lock_file_is_for_one_account_only(tmp_path):
    held = LockFile(tmp_path)
    assert (tmp_path / "lock").stat().st_mode & 0o077 == 0
    held.release()
