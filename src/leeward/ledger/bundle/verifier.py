"""The verifier that goes into every bundle: this room, the vocabulary it needs, and a script to begin it.

Python 3.11 or newer runs it without anything else. It is the very code that `leeward verify` runs.
"""

from importlib.resources import files as resources

_SCRIPT = b'''"""Checks this bundle: python3 verify.py [--fingerprint "..."]. Needs Python 3.11 or newer, no more."""

import sys
from pathlib import Path

here = Path(__file__).resolve().parent
sys.dont_write_bytecode = True  # a bundle that is read must stay as it is
sys.path.insert(0, str(here / "verifier"))

from leeward.ledger.bundle.running import main

sys.exit(main(sys.argv[1:], here))
'''
_PARTS = (
    "__init__.py", "words/__init__.py", "words/errors.py", "words/canonical.py", "words/messages.py",
    "ledger/__init__.py", "ledger/errors.py", "ledger/merkle.py", "ledger/ed25519.py", "ledger/notes.py",
    "ledger/checkpoints.py", "ledger/bundle/__init__.py", "ledger/bundle/names.py", "ledger/bundle/places.py",
    "ledger/bundle/manifests.py", "ledger/bundle/records.py", "ledger/bundle/statement.py",
    "ledger/bundle/verifying.py", "ledger/bundle/running.py",
)  # fmt: skip


def files() -> dict[str, bytes]:
    """Every file of it by its name in the bundle."""
    root = resources("leeward")
    found = {f"verifier/leeward/{part}": root.joinpath(part).read_bytes() for part in _PARTS}
    return {"verify.py": _SCRIPT, **found}
