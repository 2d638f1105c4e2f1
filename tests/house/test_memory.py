"""Bringing in holds little memory, however large the original: measured in processes of its own, as Linux tells it.

LEEWARD_JOURNEY_MESSAGES sets the size (100,000 at least; `make test-long` takes 1,000,000).
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MESSAGES = max(100_000, int(os.environ.get("LEEWARD_JOURNEY_MESSAGES", "0")))
MOST = 64 * 1024  # KiB
TESTS = Path(__file__).resolve().parents[1]

# The original goes from the generator into its sealed blob piece by piece, so that only the import is measured.
BRING_IN = """
import json, sys
from itertools import islice
from pathlib import Path
from leeward.cli.django_ready import get_ready
get_ready()
from leeward.history.bringing import beside, job
from leeward.history.bringing.request import Request
from leeward.history.models import Message
from leeward.sealing.kdf import Cost
from leeward.vault import jobs, lifecycle
from leeward.vault.models import Job
from support import synthetic

def peak(process):
    return int(Path(f"/proc/{process}/status").read_text().partition("VmHWM:")[2].split()[0])

helper, receive = [0], beside.BesideFeed._put
def noted(feed, data):
    try:
        helper.append(peak(feed._process.pid))
    except (OSError, IndexError):
        pass  # it has ended
    receive(feed, data)
beside.BesideFeed._put = noted

folder, messages = Path(sys.argv[1]), int(sys.argv[2])
vault = lifecycle.create(folder, "a made-up passphrase", cost=Cost(memory_kib=64, passes=1, lanes=1)).vault
with vault.use():
    lines = synthetic.lines(messages)
    with vault.blobs.create() as writer:
        while piece := "".join(islice(lines, 1000)):
            writer.write(piece.encode())
        pending = writer.finish()
    size, digest = pending.size, pending.sha256
    request = Request(pending.keep(), "chat.txt", size, digest, me=("Ada",), them=("Rex",), checked=True)
    row = Job.objects.create(kind=job.KIND, arguments=request.as_arguments())
    before = peak("self")
    done = jobs.run_here(row)
    after = peak("self")
    print(json.dumps({"state": done.state, "messages": Message.objects.count(), "before": before, "after": after,
                      "helper": max(helper)}))
vault.lock()
"""


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    done = subprocess.run(
        [sys.executable, "-c", BRING_IN, tmp_path_factory.mktemp("memory") / "v", str(MESSAGES)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_everything_came_in(measured):
    assert measured["state"] == "done"
    assert measured["messages"] == MESSAGES + 1, "the notice of the chat program is a message of its own"


def test_the_process_that_writes_holds_little_beyond_itself(measured):
    assert measured["after"] - measured["before"] < MOST, measured


def test_the_process_that_reads_holds_little(measured):
    assert 0 < measured["helper"] < MOST, measured
