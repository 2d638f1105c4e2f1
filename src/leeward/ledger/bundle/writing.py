"""Writes a bundle: the same bytes for the same files, records, checkpoint and key."""

import hashlib
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import IO, cast

from leeward.ledger.bundle import manifests, names, statement, verifier
from leeward.ledger.bundle.names import allowed
from leeward.ledger.bundle.sinks import Sink
from leeward.ledger.errors import NotABundle
from leeward.ledger.notes import Key

Open = Callable[[], IO[bytes]]


@dataclass(frozen=True, slots=True)
class Proofs:
    """What stands for the log: the signed checkpoint, its leaves (32 bytes each, in order), the key, and how to sign.

    `more` are further files below `proofs/`, by their names there: time stamps, say.
    """

    checkpoint: str
    leaves: Iterable[bytes]
    key: Key
    sign: Callable[[bytes], bytes]
    more: Mapping[str, bytes]


def write(
    sink: Sink, payload: Mapping[str, Open], records: Iterable[bytes], proofs: Proofs, info: Mapping[str, str]
) -> None:
    """The whole bundle into the sink, which keeps it only when all is there.

    `payload`: what is handed over, by its name below `data/`; `records`: lines as `records.line_of` makes them, by
    rising number; `info`: lines of bag-info.txt. Raises what reading or writing raises, after leaving nothing behind.
    """
    try:
        _Writing(sink).all(payload, records, proofs, info)
    except BaseException:
        sink.discard()
        raise
    sink.keep()


class _Writing:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._sums: dict[str, str] = {}
        self._lines = 0

    def all(
        self, payload: Mapping[str, Open], records: Iterable[bytes], proofs: Proofs, info: Mapping[str, str]
    ) -> None:
        self._text(names.BAGIT, names.BAGIT_TEXT)
        self._text(names.INFO, "".join(f"{key}: {value}\n" for key, value in info.items()).encode())
        for name in sorted(payload):
            self._add(f"data/{name}", payload[name]())
        self._add(names.RECORDS, _stream(self._counted(records)))
        self._text(names.CHECKPOINT, proofs.checkpoint.encode())
        self._text(names.KEY, f"{proofs.key.line}\n".encode())
        self._add(names.LEAVES, _stream(proofs.leaves))
        for name in sorted(proofs.more):
            self._text(f"proofs/{name}", proofs.more[name])
        for name, text in verifier.files().items():
            self._text(name, text)
        self._lists(proofs)

    def _counted(self, lines: Iterable[bytes]) -> Iterable[bytes]:
        for line in lines:
            self._lines += 1
            yield line

    def _lists(self, proofs: Proofs) -> None:
        manifest = manifests.written({name: one for name, one in self._sums.items() if name.startswith("data/")})
        self._text(names.MANIFEST, manifest)
        tags = manifests.written({name: one for name, one in self._sums.items() if not name.startswith("data/")})
        self._text(names.TAGS, tags)
        said = statement.made(proofs.key.name, self._lines, manifest, tags)
        self._text(names.STATEMENT, statement.written(said, proofs.key, proofs.sign).encode())

    def _text(self, name: str, text: bytes) -> None:
        self._add(name, io.BytesIO(text))

    def _add(self, name: str, source: IO[bytes]) -> None:
        if not allowed(name) or name in self._sums:
            raise NotABundle
        summing = _Summing(source)
        self._sink.add(name, cast("IO[bytes]", summing))
        self._sums[name] = summing.sum.hexdigest()


class _Summing(io.RawIOBase):
    """A stream that is summed while it is read."""

    def __init__(self, source: IO[bytes]) -> None:
        super().__init__()
        self._source = source
        self.sum = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        part = self._source.read(size)
        self.sum.update(part)
        return part

    def close(self) -> None:
        self._source.close()
        super().close()


class _Parts(io.RawIOBase):
    """A stream over parts that come one by one."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        super().__init__()
        self._parts = iter(parts)
        self._left = bytearray()

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        while size < 0 or len(self._left) < size:
            part = next(self._parts, None)
            if part is None:
                break
            self._left += part
        size = len(self._left) if size < 0 else size
        found = bytes(self._left[:size])
        del self._left[:size]
        return found


def _stream(parts: Iterable[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", _Parts(parts))
