"""Checks Ed25519 signatures (RFC 8032 §5.1.7) with whole numbers alone, for a machine on which nothing is installed.

Some milliseconds a signature. It only ever checks: signing is done by `sealing`, with a library that keeps its time
constant, since nothing secret may pass through code like this.
"""

import hashlib

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, PRIME) % PRIME
_ROOT = pow(2, (PRIME - 1) // 4, PRIME)  # a square root of -1

Point = tuple[int, int, int, int]  # x, y, z and x*y/z, as in RFC 8032 §5.1.4
_ZERO: Point = (0, 1, 1, 0)


def verifies(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether this is the signature of the key's owner under the message. False for anything malformed."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = _point(public), _point(signature[:32])
    answer = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or answer >= ORDER:
        return False
    asked = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return _same(_times(answer, _BASE), _plus(commitment, _times(asked, key)))


def _x_of(y: int, odd: int) -> int | None:
    """The x that belongs to this y, with the given last bit; None where there is none."""
    square = (y * y - 1) * pow(_D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * _ROOT % PRIME
    if (x * x - square) % PRIME or (x == 0 and odd):
        return None
    return x if x & 1 == odd else PRIME - x


def _point(packed: bytes) -> Point | None:
    number = int.from_bytes(packed, "little")
    y, odd = number & ((1 << 255) - 1), number >> 255
    x = _x_of(y, odd) if y < PRIME else None
    return None if x is None else (x, y, 1, x * y % PRIME)


def _plus(one: Point, other: Point) -> Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % PRIME
    b = (one[1] + one[0]) * (other[1] + other[0]) % PRIME
    c = 2 * one[3] * other[3] * _D % PRIME
    d = 2 * one[2] * other[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME)


def _times(count: int, point: Point) -> Point:
    found = _ZERO
    while count:
        if count & 1:
            found = _plus(found, point)
        point, count = _plus(point, point), count >> 1
    return found


def _same(one: Point, other: Point) -> bool:
    return (one[0] * other[2] - other[0] * one[2]) % PRIME == 0 and (one[1] * other[2] - other[1] * one[2]) % PRIME == 0


def _base() -> Point:
    found = _point((4 * pow(5, -1, PRIME) % PRIME).to_bytes(32, "little"))
    assert found is not None  # noqa: S101, a constant of the curve
    return found


_BASE = _base()
