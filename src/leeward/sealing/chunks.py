"""A file sealed in chunks of 64 KiB, so that it can be written as a stream and sought in.

    head    "LWB1" ‖ 32 random bytes (salt) ‖ 16 bytes of HMAC-SHA256(head key, "LWB1" ‖ salt)
    chunks  each XChaCha20-Poly1305 of 65,536 plain bytes; the last one shorter or equal, empty only in an empty file
    end     XChaCha20-Poly1305 of SHA-256 of the whole plaintext ‖ its size (8 bytes, big-endian)

chunk key ‖ head key = HKDF-SHA256(blob key, salt, "leeward v1 sealed file", 64). A key seals one file, so nonces are
counted: index (8 bytes, big-endian) ‖ kind (0 more follow, 1 last, 2 end) ‖ 15 zeros. This is the STREAM construction
(Hoang, Reyhanitabar, Rogaway, Vizár, CRYPTO 2015): dropped, added, swapped or repeated chunks do not open.
What it does not hide: the size of the file, to the byte.
"""

import hashlib
import hmac
import io
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from leeward.sealing import aead
from leeward.sealing.errors import DoesNotOpen, SealDamaged
from leeward.sealing.keys import hkdf

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 64 * 1024
_MAGIC = b"LWB1"
_SALT_BYTES = 32
_HEAD = len(_MAGIC) + _SALT_BYTES + 16
_SEALED = CHUNK + aead.TAG_BYTES
_END = 32 + 8 + aead.TAG_BYTES
_MORE, _LAST, _AFTER = 0, 1, 2


def _nonce(index: int, kind: int) -> bytes:
    return index.to_bytes(8, "big") + bytes([kind]) + bytes(15)


def _keys(blob_key: bytes, salt: bytes) -> tuple[bytes, bytes]:
    both = hkdf(blob_key, b"leeward v1 sealed file", salt=salt, length=64)
    return both[:32], both[32:]


def _head_tag(head_key: bytes, salt: bytes) -> bytes:
    return hmac.digest(head_key, _MAGIC + salt, hashlib.sha256)[:16]


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the end of a sealed file says of its plaintext: SHA-256 (hex) and size in bytes."""

    sha256: str
    size: int


class SealedWriter:
    """Seals a stream into `target`, a binary file that is written from its start to its end and never sought in.

    Call `write` as often as you like, then `finish` once. Without `finish` the file does not open. Does not close,
    flush or sync the target.
    """

    def __init__(self, target: BinaryIO, blob_key: bytes) -> None:
        salt = secrets.token_bytes(_SALT_BYTES)
        self._key, head_key = _keys(blob_key, salt)
        self._target = target
        self._hash = hashlib.sha256()
        self._held = bytearray()
        self._index = 0
        self._size = 0
        target.write(_MAGIC + salt + _head_tag(head_key, salt))

    def write(self, data: bytes) -> int:
        """Take more plaintext; returns how much was taken, which is all of it."""
        self._hash.update(data)
        self._size += len(data)
        self._held += data
        if len(self._held) > CHUNK:
            whole = (len(self._held) - 1) // CHUNK * CHUNK  # the last chunk waits: it is sealed as the last
            with memoryview(self._held) as view:
                for start in range(0, whole, CHUNK):
                    self._put(bytes(view[start : start + CHUNK]), _MORE)
            del self._held[:whole]
        return len(data)

    def finish(self) -> Sealed:
        """Seal what is held and the end."""
        self._put(bytes(self._held), _LAST)
        self._held.clear()
        sealed = Sealed(self._hash.hexdigest(), self._size)
        self._put(self._hash.digest() + self._size.to_bytes(8, "big"), _AFTER)
        return sealed

    def _put(self, plain: bytes, kind: int) -> None:
        self._target.write(aead.seal(self._key, _nonce(self._index, kind), plain, _MAGIC))
        self._index += 1


class SealedReader(io.RawIOBase):
    """The plaintext of a sealed file, read-only and seekable. Owns `source` and closes it.

    Opening checks head and end; a chunk is checked when it is first read from, and nothing unchecked is ever handed
    on. Raises SealDamaged with the exact place. Does not compare the whole plaintext with its hash: see `verify`.
    """

    def __init__(self, source: BinaryIO, blob_key: bytes) -> None:
        super().__init__()
        self._source = source
        try:
            self._length = source.seek(0, io.SEEK_END)
            self._key = _open_head(source, blob_key)
            self._chunks = _count_chunks(self._length)
            self.sealed = self._open_end()
            if not self.sealed.size:
                self._chunk(0)  # nobody will read from it
        except BaseException:
            self.close()
            raise
        self._at = 0
        self._held = b""
        self._held_index = -1

    def _open_end(self) -> Sealed:
        start = self._length - _END
        self._source.seek(start)
        try:
            plain = aead.unseal(self._key, _nonce(self._chunks, _AFTER), self._source.read(_END), _MAGIC)
        except DoesNotOpen:
            raise SealDamaged("end", start, self._length) from None
        sealed = Sealed(plain[:32].hex(), int.from_bytes(plain[32:], "big"))
        if sealed.size != self._length - _HEAD - _END - self._chunks * aead.TAG_BYTES:
            raise SealDamaged("end", start, self._length)
        return sealed

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        self._check_open()
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._check_open()
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.sealed.size}[whence]
        if base + offset < 0:
            raise ValueError("negative seek position")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: "WriteableBuffer") -> int:
        self._check_open()
        view = memoryview(buffer).cast("B")
        if self._at >= self.sealed.size or not view:
            return 0
        index, start = divmod(self._at, CHUNK)
        if index != self._held_index:
            self._held, self._held_index = self._chunk(index), index
        piece = self._held[start : start + len(view)]
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        self._held = b""
        self._source.close()
        super().close()

    def _chunk(self, index: int) -> bytes:
        return _open_chunk(self._source, self._key, index, self._chunks, self._length)

    def _check_open(self) -> None:
        if self.closed:
            raise ValueError("I/O operation on closed file")


def verify(source: BinaryIO, blob_key: bytes) -> Iterator[SealDamaged]:
    """Every damage of a sealed file with its place, from the head to the end; nothing when all of it is as it was.

    Damage of the head leaves no key, so that nothing behind it can be looked at; it is then the only one named. Holds
    one chunk at a time. The caller closes `source`.
    """
    length = source.seek(0, io.SEEK_END)
    try:
        key = _open_head(source, blob_key)
        chunks = _count_chunks(length)
    except SealDamaged as damage:
        yield damage
        return
    whole = hashlib.sha256()
    found = False
    for index in range(chunks):
        try:
            whole.update(_open_chunk(source, key, index, chunks, length))
        except SealDamaged as damage:
            found = True
            yield damage
    start = length - _END
    source.seek(start)
    try:
        plain = aead.unseal(key, _nonce(chunks, _AFTER), source.read(_END), _MAGIC)
    except DoesNotOpen:
        yield SealDamaged("end", start, length)
        return
    if not found and plain[:32] != whole.digest():
        yield SealDamaged("end", start, length)


def _open_head(source: BinaryIO, blob_key: bytes) -> bytes:
    """The chunk key."""
    source.seek(0)
    head = source.read(_HEAD)
    salt, tag = head[len(_MAGIC) : len(_MAGIC) + _SALT_BYTES], head[len(_MAGIC) + _SALT_BYTES :]
    key, head_key = _keys(blob_key, salt)
    if len(head) != _HEAD or head[: len(_MAGIC)] != _MAGIC or not hmac.compare_digest(tag, _head_tag(head_key, salt)):
        raise SealDamaged("head", 0, _HEAD)
    return key


def _count_chunks(length: int) -> int:
    body = length - _HEAD - _END
    chunks = max(1, -(-body // _SEALED))
    last = body - (chunks - 1) * _SEALED
    if last < aead.TAG_BYTES + (chunks > 1):
        raise SealDamaged("end", max(0, min(length, _HEAD)), length)
    return chunks


def _open_chunk(source: BinaryIO, key: bytes, index: int, chunks: int, length: int) -> bytes:
    start = _HEAD + index * _SEALED
    kind = _LAST if index == chunks - 1 else _MORE
    end = length - _END if kind == _LAST else start + _SEALED
    source.seek(start)
    try:
        return aead.unseal(key, _nonce(index, kind), source.read(end - start), _MAGIC)
    except DoesNotOpen:
        raise SealDamaged(f"chunk {index}", start, end) from None
