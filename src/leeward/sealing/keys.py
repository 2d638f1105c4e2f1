"""The keys of a vault, all from one random master key, by HKDF-SHA256 (RFC 5869).

A key serves one purpose only; `Purpose` names them all, and the text is the `info` of HKDF.
"""

import hashlib
import hmac
import secrets
from enum import StrEnum

from nacl.bindings import crypto_scalarmult_base, crypto_sign, crypto_sign_seed_keypair

KEY_BYTES = 32
_HASH_BYTES = 32


class Purpose(StrEnum):
    """What a key is for."""

    DATABASE = "leeward v1 database"
    BLOBS = "leeward v1 blobs"
    NAMES = "leeward v1 blob names"
    SIGNING = "leeward v1 signing"
    AGREEMENT = "leeward v1 agreement"
    LOG = "leeward v1 log"
    HEADER = "leeward v1 header"


def new_master() -> bytes:
    """32 bytes from the system's random source."""
    return secrets.token_bytes(KEY_BYTES)


def hkdf(key: bytes, info: bytes, *, salt: bytes = b"", length: int = KEY_BYTES) -> bytes:
    """HKDF-SHA256, extract and expand (RFC 5869 §2). `length` at most 8,160."""
    pseudo_random = hmac.digest(salt or bytes(_HASH_BYTES), key, hashlib.sha256)
    out, block = b"", b""
    for counter in range(1, -(-length // _HASH_BYTES) + 1):
        block = hmac.digest(pseudo_random, block + info + bytes([counter]), hashlib.sha256)
        out += block
    return out[:length]


def derive(master: bytes, purpose: Purpose) -> bytes:
    """The 32-byte key for one purpose."""
    return hkdf(master, purpose.value.encode())


def signing_public(seed: bytes) -> bytes:
    """The Ed25519 public key (RFC 8032) that belongs to the signing key."""
    public: bytes = crypto_sign_seed_keypair(seed)[0]
    return public


def agreement_public(secret: bytes) -> bytes:
    """The X25519 public key (RFC 7748) that belongs to the agreement key; others seal to it."""
    public: bytes = crypto_scalarmult_base(secret)
    return public


def signature(seed: bytes, message: bytes) -> bytes:
    """The 64 bytes of an Ed25519 signature (RFC 8032) with the signing key."""
    _, secret = crypto_sign_seed_keypair(seed)
    signed: bytes = crypto_sign(message, secret)
    return signed[: len(signed) - len(message)]
