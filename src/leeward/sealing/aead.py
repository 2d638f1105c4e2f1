"""The one cipher: XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) as libsodium's `xchacha20poly1305_ietf`.

It does not commit to its key; nothing here lets a stranger ask which of many keys opens a seal.
"""

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _open,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _seal,
)
from nacl.exceptions import CryptoError

from leeward.sealing.errors import DoesNotOpen

NONCE_BYTES = 24
TAG_BYTES = 16


def seal(key: bytes, nonce: bytes, plain: bytes, beside: bytes = b"") -> bytes:
    """The ciphertext and its 16-byte tag. `beside` is bound, not kept. One key and nonce must never seal two texts."""
    sealed: bytes = _seal(plain, beside, nonce, key)
    return sealed


def unseal(key: bytes, nonce: bytes, sealed: bytes, beside: bytes = b"") -> bytes:
    """What was sealed. Raises DoesNotOpen when key, nonce, `beside` or any byte differs."""
    if len(sealed) < TAG_BYTES:
        raise DoesNotOpen
    try:
        plain: bytes = _open(sealed, beside, nonce, key)
    except CryptoError:
        raise DoesNotOpen from None
    return plain
