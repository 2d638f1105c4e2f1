"""Writes down one incident after the other with a file, and says the key of each once it is kept. Killed from outside."""

import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")

import django

django.setup()

from leeward.incidents import logbook  # noqa: E402, Django first
from leeward.incidents.files import Arrived  # noqa: E402, Django first
from leeward.vault import lifecycle  # noqa: E402, Django first


def main(folder: Path, say: str) -> None:
    """Until it is killed."""
    vault = lifecycle.unlock(folder, "correct horse battery")
    with vault.use():
        number = 0
        while True:
            number += 1
            with vault.blobs.create() as writer:
                writer.write(f"{say} {number} ".encode() * 9000)
                pending = writer.finish()
            given = {"what": f"{say} {number}", "certainty": "unknown", "zone": "UTC"}
            row = logbook.write(vault, given, [Arrived(f"{say}.txt", pending)])
            sys.stdout.write(f"{row.key}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
