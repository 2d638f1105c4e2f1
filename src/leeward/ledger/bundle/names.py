"""The names of the parts of a bundle, and which names a file in it may have."""

import re
from pathlib import PurePosixPath

BAGIT = "bagit.txt"
BAGIT_TEXT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAGS = "tagmanifest-sha256.txt"
RECORDS = "data/records.jsonl"
CHECKPOINT = "proofs/checkpoint.txt"
LEAVES = "proofs/leaves.bin"
KEY = "proofs/key.txt"
STATEMENT = "proofs/statement.txt"
UNLISTED = frozenset({TAGS, STATEMENT})
"""Files that stand in no list: the statement names the list of tags, and nothing can name itself."""

_CONTROL = re.compile("[\x00-\x1f\x7f\\\\]")
_LONGEST = 240


def allowed(name: str) -> bool:
    """Whether a file of a bundle may be called so: a plain relative path that leads nowhere else, on any system."""
    parts = name.split("/")
    plain = bool(name) and len(name) <= _LONGEST and not _CONTROL.search(name) and ":" not in parts[0]
    return plain and not PurePosixPath(name).is_absolute() and not {"", ".", ".."} & set(parts)
