"""Makes a vault in the folder it is given, says so, and stays."""

import os
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")
django.setup()

from leeward.sealing.kdf import Cost  # noqa: E402 - Django first
from leeward.vault import making, template  # noqa: E402, F401 - loaded before the clock starts

print("ready", flush=True)  # noqa: T201 - the parent reads it
making.create(Path(sys.argv[1]), "correct horse battery", cost=Cost(64, 1, 1))
print("made", flush=True)  # noqa: T201
time.sleep(60)
