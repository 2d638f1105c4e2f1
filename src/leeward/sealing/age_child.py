"""Locks or opens one age file in a process of its own: `python -m leeward.sealing.age_child`.

The work takes a second or more, all of the interpreter's lock and up to 512 MiB; done here, the pages, the way out
among them, answer meanwhile, and the memory is given back. All goes through pipes: in comes the task (one byte), the
length of the passphrase (four bytes, the largest first), the passphrase and the data; out comes `+` and the result, or
`-` and why not.
"""

import subprocess
import sys

import pyrage  # type: ignore[import-untyped]

SEAL, OPEN = b"s", b"o"
DONE, REFUSED = b"+", b"-"
EXCESSIVE = "excessive work"
LENGTH_BYTES = 4

TRIES = 4
"""How often a file that seems to cost too much is tried: pyrage asks how fast the device is at this moment, and a busy
one looks too slow for an ordinary file."""


class NoAnswer(Exception):
    """The process could not be started, or ended without an answer; most likely there was too little memory."""


class Refused(Exception):
    """What pyrage said when it would not do it."""


def ask(task: bytes, passphrase: str, data: bytes) -> bytes:
    """The data sealed or opened with this passphrase. Raises Refused or NoAnswer."""
    secret = passphrase.encode()
    try:
        done = subprocess.run(  # noqa: S603, our own module
            [sys.executable, "-P", "-m", __name__],
            input=task + len(secret).to_bytes(LENGTH_BYTES, "big") + secret + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise NoAnswer from None
    if done.returncode != 0 or done.stdout[:1] not in {DONE, REFUSED}:
        raise NoAnswer
    if done.stdout[:1] == REFUSED:
        raise Refused(done.stdout[1:].decode(errors="replace"))
    return done.stdout[1:]


def answer(asked: bytes) -> bytes:
    """What the process writes for what it has read."""
    start = 1 + LENGTH_BYTES
    end = start + int.from_bytes(asked[1:start], "big")
    passphrase, data = asked[start:end].decode(), asked[end:]
    work = pyrage.passphrase.encrypt if asked[:1] == SEAL else pyrage.passphrase.decrypt
    refused = ""
    for _ in range(TRIES):
        try:
            result: bytes = work(data, passphrase)
        except (pyrage.DecryptError, pyrage.EncryptError) as refusal:
            refused = str(refusal)
            if not refused.casefold().startswith(EXCESSIVE):
                break
        else:
            return DONE + result
    return REFUSED + refused.encode()


if __name__ == "__main__":
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
