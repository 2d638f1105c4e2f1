import pytest
from argon2.low_level import Type, core, ffi, hash_secret_raw

from leeward.sealing import kdf
from leeward.sealing.errors import CostRefused
from leeward.sealing.kdf import Cost


def test_the_library_gives_the_test_vector_of_rfc_9106():
    """§5.3, Argon2id: the one vector, with a key and associated data that our own use leaves empty."""
    password, salt, key, beside = b"\x01" * 32, b"\x02" * 16, b"\x03" * 8, b"\x04" * 12
    out = ffi.new("uint8_t[]", 32)
    held = [ffi.new("uint8_t[]", part) for part in (password, salt, key, beside)]
    context = ffi.new(
        "argon2_context *",
        {
            "out": out,
            "outlen": 32,
            "version": 0x13,
            "pwd": held[0],
            "pwdlen": 32,
            "salt": held[1],
            "saltlen": 16,
            "secret": held[2],
            "secretlen": 8,
            "ad": held[3],
            "adlen": 12,
            "t_cost": 3,
            "m_cost": 32,
            "lanes": 4,
            "threads": 1,
            "allocate_cbk": ffi.NULL,
            "free_cbk": ffi.NULL,
            "flags": 0,
        },
    )
    assert core(context, Type.ID.value) == 0
    assert bytes(out).hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_stretch_is_argon2id_with_our_numbers():
    plain = hash_secret_raw(b"words", b"s" * 16, time_cost=2, memory_cost=64, parallelism=2, hash_len=32, type=Type.ID)
    assert kdf.stretch(b"words", b"s" * 16, Cost(64, 2, 2)) == plain


def test_the_default_is_the_second_recommendation_of_rfc_9106():
    assert Cost(memory_kib=65536, passes=3, lanes=4) == kdf.DEFAULT


@pytest.mark.parametrize(
    "cost",
    [Cost(1024 * 1024 + 1, 1, 1), Cost(7, 1, 1), Cost(64, 0, 1), Cost(64, 65, 1), Cost(64, 1, 0), Cost(512, 1, 17)],
)
def test_a_header_cannot_make_us_spend_what_we_do_not_have(cost):
    with pytest.raises(CostRefused):
        kdf.stretch(b"words", b"s" * 16, cost)
