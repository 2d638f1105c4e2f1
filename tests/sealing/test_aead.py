import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.sealing import aead
from leeward.sealing.errors import DoesNotOpen

# draft-irtf-cfrg-xchacha-03, appendix A.3.1
_PLAIN = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
_BESIDE = bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
_KEY = bytes(range(0x80, 0xA0))
_NONCE = bytes(range(0x40, 0x58))


def test_the_library_gives_the_test_vector_of_the_draft():
    sealed = aead.seal(_KEY, _NONCE, _PLAIN, _BESIDE)
    assert sealed.hex().startswith("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb")
    assert sealed[-16:].hex() == "c0875924c1c7987947deafd8780acf49"
    assert aead.unseal(_KEY, _NONCE, sealed, _BESIDE) == _PLAIN


@given(plain=st.binary(max_size=300), beside=st.binary(max_size=30), bit=st.integers(min_value=0))
def test_any_flipped_bit_is_noticed(plain, beside, bit):
    sealed = bytearray(aead.seal(_KEY, _NONCE, plain, beside))
    bit %= len(sealed) * 8
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(DoesNotOpen):
        aead.unseal(_KEY, _NONCE, bytes(sealed), beside)


def test_another_key_nonce_or_companion_does_not_open():
    sealed = aead.seal(_KEY, _NONCE, b"words", b"beside")
    for key, nonce, beside in (
        (bytes(32), _NONCE, b"beside"),
        (_KEY, bytes(24), b"beside"),
        (_KEY, _NONCE, b"besides"),
        (_KEY, _NONCE, b""),
    ):
        with pytest.raises(DoesNotOpen):
            aead.unseal(key, nonce, sealed, beside)


@pytest.mark.parametrize("length", range(16))
def test_less_than_a_tag_does_not_open(length):
    with pytest.raises(DoesNotOpen):
        aead.unseal(_KEY, _NONCE, bytes(length))
