"""Jobs as a part of the program has them: small steps, each its own transaction."""

import os
import signal
import time
from pathlib import Path

from django.db import transaction

from leeward.vault import jobs, log, opened
from leeward.vault.models import Setting
from leeward.words.errors import LeewardError

MARKER = "wisteria-by-the-lagoon-4711"


class MadeUpFailure(LeewardError):
    sentence = "The made-up work could not be done. Nothing was changed."


@jobs.handler("count")
def count(run):
    """Counts to `to` in steps that wait `pause` seconds, and goes on where it was when begun again."""
    to, pause = run.arguments["to"], run.arguments.get("pause", 0.0)
    done = Setting.get("counted", 0)
    while done < to and not run.stopping():
        with transaction.atomic():
            done += 1
            Setting.put("counted", done)
            log.append("count", [(str(done), b"{}")])
        run.progress(done, to, f"{done} counted")
        time.sleep(pause)
    return {"counted": done}


@jobs.handler("write")
def write(run):
    """Writes the marker everywhere a job can: rows, the log, a pending blob that is never finished."""
    writer = opened.require().blobs.create()
    done = 0
    while not run.stopping():
        text = (MARKER + " ") * 200
        writer.write(text.encode() * 10)
        with transaction.atomic():
            done += 1
            Setting.put(f"text {done}", text)
            log.append("text", [(f"{done}", text.encode())])
        run.progress(done, 0, MARKER)
    writer.discard()
    return {"written": done}


@jobs.handler("fail calmly")
def fail_calmly(run):
    raise MadeUpFailure


@jobs.handler("break")
def break_down(run):
    raise ValueError(MARKER)


@jobs.handler("die")
def die(run):
    """Dies as if killed, as often as `times` says, then ends well."""
    died = Setting.get("died", 0)
    if died < run.arguments["times"]:
        Setting.put("died", died + 1)
        os.kill(os.getpid(), signal.SIGKILL)
    return {"died": died}


@jobs.handler("deaf")
def deaf(run):
    """Never asks whether to stop."""
    Setting.put("deaf", os.getpid())
    time.sleep(60)


@jobs.handler("look around")
def look_around(run):
    """What a watcher of processes could see of the child."""
    own = Path("/proc/self")
    seen = (own / "cmdline").read_bytes() + (own / "environ").read_bytes()
    key = opened.require().master_key
    found = any(form in seen for form in (key, key.hex().encode()))
    outputs = [str((own / "fd" / str(number)).readlink()) for number in (1, 2)]
    return {"key_seen": found, "outputs": outputs, "pid": os.getpid()}
