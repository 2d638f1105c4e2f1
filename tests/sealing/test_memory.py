import subprocess
import sys

import pytest

from leeward.sealing.memory import Secret, Wiped


def test_a_secret_is_handed_out_until_it_is_wiped():
    secret = Secret(b"k" * 32)
    assert secret.reveal() == b"k" * 32
    held = secret._held
    secret.wipe()
    secret.wipe()
    assert held == bytes(32)
    with pytest.raises(Wiped):
        secret.reveal()


def test_a_secret_does_not_show_itself():
    assert "marker" not in repr(Secret(b"marker"))


def test_core_dumps_are_off_in_the_process_and_its_children():
    program = (
        "import resource, subprocess, sys; from leeward.sealing.memory import no_core_dumps; assert no_core_dumps();"
        "print(resource.getrlimit(resource.RLIMIT_CORE));"
        "sys.stdout.flush(); subprocess.run([sys.executable, '-c', "
        "'import resource; print(resource.getrlimit(resource.RLIMIT_CORE))'], check=True)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["(0, 0)", "(0, 0)"]
