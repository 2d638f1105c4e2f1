"""Keeps one blob after another in the vault folder it is given and prints the name of each once it is kept."""

import hashlib
import sys
from pathlib import Path

from leeward.vault.opened import OpenVault

vault = OpenVault("a" * 32, Path(sys.argv[1]), bytes(range(32)))
number = 0
while True:
    writer = vault.blobs.create()
    for part in range(4):
        writer.write(hashlib.shake_256(b"%d.%d" % (number, part)).digest(40_000))
    print(writer.finish().keep(), flush=True)  # noqa: T201 - the parent reads it
    number += 1
