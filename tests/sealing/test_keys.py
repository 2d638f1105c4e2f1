import pytest
from nacl.public import PrivateKey
from nacl.signing import SigningKey

from leeward.ledger.ed25519 import verifies
from leeward.sealing import keys
from leeward.sealing.keys import Purpose


@pytest.mark.parametrize(
    ("key", "salt", "info", "length", "out"),
    [
        (
            "0b" * 22,
            "000102030405060708090a0b0c",
            "f0f1f2f3f4f5f6f7f8f9",
            42,
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        ),
        (
            "".join(f"{i:02x}" for i in range(0x50)),
            "".join(f"{i:02x}" for i in range(0x60, 0xB0)),
            "".join(f"{i:02x}" for i in range(0xB0, 0x100)),
            82,
            (
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
            ),
        ),
        (
            "0b" * 22,
            "",
            "",
            42,
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        ),
    ],
    ids=["A.1", "A.2", "A.3"],
)
def test_hkdf_gives_the_test_vectors_of_rfc_5869(key, salt, info, length, out):
    made = keys.hkdf(bytes.fromhex(key), bytes.fromhex(info), salt=bytes.fromhex(salt), length=length)
    assert made.hex() == out


def test_each_purpose_has_a_key_of_its_own():
    made = {keys.derive(b"m" * 32, purpose) for purpose in Purpose}
    assert len(made) == len(Purpose)
    assert all(len(key) == 32 for key in made)
    assert keys.derive(b"m" * 32, Purpose.LOG) == keys.derive(b"m" * 32, Purpose.LOG)
    assert keys.derive(b"n" * 32, Purpose.LOG) not in made


def test_the_keys_of_format_1_never_change():
    """A change here would lock everybody out of the vaults they have."""
    made = {purpose.name: keys.derive(bytes(range(32)), purpose).hex()[:16] for purpose in Purpose}
    assert made == {
        "DATABASE": "8990bcb947c8c725",
        "BLOBS": "66c5227f4cf2e077",
        "NAMES": "b50a9d4b8b7fc6c2",
        "SIGNING": "3432d20b0fbfabb1",
        "AGREEMENT": "c972743233a7a5d8",
        "LOG": "215a1c6f90d5a459",
        "HEADER": "2aabd3924b26dfea",
    }


def test_public_keys_are_those_of_the_library():
    seed = keys.derive(b"m" * 32, Purpose.SIGNING)
    assert keys.signing_public(seed) == bytes(SigningKey(seed).verify_key)
    assert keys.agreement_public(seed) == bytes(PrivateKey(seed).public_key)


def test_master_keys_are_new_each_time():
    assert keys.new_master() != keys.new_master()
    assert len(keys.new_master()) == 32


def test_a_signature_is_checked_by_the_ledger():
    seed = bytes(range(32))
    signed = keys.signature(seed, b"four lines")
    assert verifies(keys.signing_public(seed), b"four lines", signed)
    assert not verifies(keys.signing_public(seed), b"five lines", signed)
