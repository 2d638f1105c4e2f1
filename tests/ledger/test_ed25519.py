"""The published vectors of RFC 8032 §7.1, and what another library signs."""

import nacl.signing
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.ledger.ed25519 import ORDER, verifies

VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
def test_published_vectors(public, message, signature):
    key, words, mark = bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature)
    assert verifies(key, words, mark)
    assert not verifies(key, words + b"\x00", mark)


@settings(max_examples=12, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200), st.integers(0, 511))
def test_what_the_library_signs_is_found_good_and_a_flipped_bit_is_not(seed, message, bit):
    key = nacl.signing.SigningKey(seed)
    signature = key.sign(message).signature
    public = bytes(key.verify_key)
    assert verifies(public, message, signature)
    flipped = bytearray(signature)
    flipped[bit // 8] ^= 1 << bit % 8
    assert not verifies(public, message, bytes(flipped))


def test_what_is_malformed_is_not_good():
    public, _, signature = (bytes.fromhex(part) for part in VECTORS[0])
    assert not verifies(public[:-1], b"", signature)
    assert not verifies(public, b"", signature[:-1])
    assert not verifies(b"\xff" * 32, b"", signature)
    assert not verifies(public, b"", b"\xff" * 32 + signature[32:])
    assert not verifies((2).to_bytes(32, "little"), b"", signature)
    too_large = int.from_bytes(signature[32:], "little") + ORDER
    assert not verifies(public, b"", signature[:32] + too_large.to_bytes(32, "little"))
