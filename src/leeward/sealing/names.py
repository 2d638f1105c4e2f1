"""What a kept file is called on the disk."""

import hashlib
import hmac


def blob_name(name_key: bytes, sha256: str) -> str:
    """HMAC-SHA256 (hex, 64 characters) of the plaintext's SHA-256 (given in hex) under the vault's name key.

    A bare hash would let anyone who has a photo show that the vault keeps it.
    """
    return hmac.new(name_key, bytes.fromhex(sha256), hashlib.sha256).hexdigest()
