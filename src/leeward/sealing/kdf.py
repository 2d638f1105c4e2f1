"""From a passphrase to a key: Argon2id, version 1.3 (RFC 9106), by the reference library (argon2-cffi)."""

from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from leeward.sealing.errors import CostRefused

KEY_BYTES = 32
SALT_BYTES = 16  # RFC 9106 §3.1: 16 bytes is recommended for password hashing

# A header is read before anyone can trust it: it may not make us take all the memory of the machine.
_MOST_MEMORY_KIB = 1024 * 1024
_MOST_PASSES = 64
_MOST_LANES = 16


@dataclass(frozen=True, slots=True)
class Cost:
    """How much work one try costs: memory in KiB, passes over it, lanes (threads)."""

    memory_kib: int
    passes: int
    lanes: int

    def check(self) -> None:
        """Raise CostRefused unless 8·lanes ≤ memory ≤ 1 GiB, 1 ≤ passes ≤ 64 and 1 ≤ lanes ≤ 16."""
        fits = 1 <= self.passes <= _MOST_PASSES and 1 <= self.lanes <= _MOST_LANES
        if not fits or not 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB:
            raise CostRefused


DEFAULT = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""RFC 9106 §4, the second recommended option: t=3, p=4, 64 MiB."""


def stretch(secret: bytes, salt: bytes, cost: Cost = DEFAULT) -> bytes:
    """32 bytes of Argon2id. Takes as long as `cost` says and releases the interpreter lock meanwhile.

    Raises CostRefused. Does not normalise the secret: see `passphrases.to_bytes`.
    """
    cost.check()
    return hash_secret_raw(
        secret,
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
