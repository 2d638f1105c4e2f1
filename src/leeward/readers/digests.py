"""The hash that names an original."""

import hashlib
from typing import BinaryIO


def sha256_of(stream: BinaryIO) -> str:
    """The hex SHA-256 of the rest of a stream, read once in blocks."""
    digest = hashlib.sha256()
    while block := stream.read(1 << 20):
        digest.update(block)
    return digest.hexdigest()
