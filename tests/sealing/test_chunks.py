"""The seal of originals: any size, any way of writing and reading, and every way of changing it."""

import hashlib
import io
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from leeward.sealing import chunks
from leeward.sealing.chunks import CHUNK, SealedReader, SealedWriter
from leeward.sealing.errors import DoesNotOpen, SealDamaged

_KEY = b"b" * 32
_PATTERN = hashlib.shake_256(b"an original").digest(5 * CHUNK)
_EDGES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1, 3 * CHUNK, 4 * CHUNK + 17]
_HEAD, _SEALED, _END = 52, CHUNK + 16, 56


def seal(plain, key=_KEY):
    target = io.BytesIO()
    writer = SealedWriter(target, key)
    writer.write(plain)
    writer.finish()
    return target.getvalue()


def unseal(sealed, key=_KEY):
    return SealedReader(io.BytesIO(sealed), key).read()


def damages(sealed, key=_KEY):
    return [(d.part, d.start, d.end) for d in chunks.verify(io.BytesIO(sealed), key)]


@pytest.mark.parametrize("size", _EDGES)
def test_what_goes_in_comes_out(size):
    plain = _PATTERN[:size]
    sealed = seal(plain)
    reader = SealedReader(io.BytesIO(sealed), _KEY)
    assert reader.read() == plain
    assert (reader.sealed.size, reader.sealed.sha256) == (size, hashlib.sha256(plain).hexdigest())
    assert damages(sealed) == []
    assert len(sealed) == _HEAD + size + 16 * max(1, -(-size // CHUNK)) + _END


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, CHUNK + 5), max_size=6))
@example([CHUNK])
@example([CHUNK, 0])
@example([1, CHUNK - 1, CHUNK])
def test_it_does_not_matter_how_it_is_written(pieces):
    target, at = io.BytesIO(), 0
    writer = SealedWriter(target, _KEY)
    for piece in pieces:
        assert writer.write(_PATTERN[at % 7 : at % 7 + piece]) == piece
        at += piece
    sealed = writer.finish()
    at, plain = 0, b""
    for piece in pieces:
        plain += _PATTERN[at % 7 : at % 7 + piece]
        at += piece
    assert unseal(target.getvalue()) == plain
    assert sealed.size == len(plain)


_STEP = st.one_of(
    st.tuples(st.just("read"), st.integers(-1, 2 * CHUNK)),
    st.tuples(st.just("seek"), st.integers(0, 4 * CHUNK), st.just(io.SEEK_SET)),
    st.tuples(st.just("seek"), st.integers(-CHUNK, CHUNK), st.just(io.SEEK_CUR)),
    st.tuples(st.just("seek"), st.integers(-2 * CHUNK, 100), st.just(io.SEEK_END)),
    st.tuples(st.just("readinto"), st.integers(0, CHUNK + 3)),
    st.tuples(st.just("tell")),
)


@settings(max_examples=150, deadline=None)
@given(size=st.one_of(st.sampled_from(_EDGES), st.integers(0, 3 * CHUNK)), steps=st.lists(_STEP, max_size=20))
def test_any_walk_reads_like_the_plain_bytes(size, steps):
    plain = io.BytesIO(_PATTERN[:size])
    reader = io.BufferedReader(SealedReader(io.BytesIO(seal(_PATTERN[:size])), _KEY), CHUNK)
    for name, *arguments in steps:
        assert _do(reader, name, arguments) == _do(plain, name, arguments)
        assert reader.tell() == plain.tell()


def _do(stream, name, arguments):
    if name == "readinto":
        buffer = bytearray(arguments[0])
        return stream.readinto(buffer), bytes(buffer)
    if name == "seek":
        offset, whence = arguments
        base = {io.SEEK_SET: 0, io.SEEK_CUR: stream.tell()}.get(whence)
        if base is None:
            here = stream.tell()
            base = stream.seek(0, io.SEEK_END)
            stream.seek(here)
        return stream.seek(max(0, base + offset))
    return getattr(stream, name)(*arguments)


@pytest.mark.parametrize("offset", [-1, -CHUNK])
def test_before_the_start_there_is_nothing(offset):
    with pytest.raises(ValueError):
        SealedReader(io.BytesIO(seal(b"words")), _KEY).seek(offset)


def test_a_raw_reader_stops_at_chunks_and_reads_all_on_demand():
    reader = SealedReader(io.BytesIO(seal(_PATTERN)), _KEY)
    assert reader.read(10) == _PATTERN[:10]
    assert reader.readall() == _PATTERN[10:]
    assert reader.read(1) == b""
    assert reader.seek(10 * CHUNK) == 10 * CHUNK
    assert reader.read(1) == b""


def test_a_closed_reader_gives_nothing_and_closes_its_file():
    file = io.BytesIO(seal(b"words"))
    with SealedReader(file, _KEY) as reader:
        assert reader.readable()
        assert reader.seekable()
        assert not reader.writable()
    assert file.closed
    for use in (reader.read, reader.tell, lambda: reader.seek(0)):
        with pytest.raises(ValueError):
            use()


def test_a_zip_in_a_seal_is_read_in_place():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(20):
            archive.writestr(f"{number}.txt", _PATTERN[number : number + 20_000])
    stream = io.BufferedReader(SealedReader(io.BytesIO(seal(packed.getvalue())), _KEY))
    with zipfile.ZipFile(stream) as archive:
        assert archive.testzip() is None
        assert archive.read("7.txt") == _PATTERN[7:20_007]


def test_nothing_of_the_plaintext_shows_and_no_two_seals_are_alike():
    one, other = seal(b"marker" * 30_000), seal(b"marker" * 30_000)
    assert b"marker" not in one
    assert all(a != b for a, b in zip(_blocks(one), _blocks(other), strict=True))


def _blocks(sealed):
    return [sealed[at : at + 16] for at in range(4, len(sealed) - 16, 16)]


def test_another_key_opens_nothing():
    sealed = seal(b"words")
    with pytest.raises(SealDamaged, match="head"):
        unseal(sealed, b"o" * 32)
    assert damages(sealed, b"o" * 32) == [("head", 0, _HEAD)]


def _place(sealed, at):
    """The piece that this byte belongs to, by the layout in the docstring and not by the code."""
    if at < _HEAD:
        return "head", 0, _HEAD
    if at >= len(sealed) - _END:
        return "end", len(sealed) - _END, len(sealed)
    index = (at - _HEAD) // _SEALED
    return f"chunk {index}", _HEAD + index * _SEALED, min(_HEAD + (index + 1) * _SEALED, len(sealed) - _END)


@pytest.mark.parametrize("size", [0, 1, 40, 300])
def test_every_single_byte_of_a_small_file_is_watched_and_located(size):
    sealed = seal(_PATTERN[:size])
    for at in range(len(sealed)):
        changed = bytearray(sealed)
        changed[at] ^= 1 << at % 8
        assert damages(bytes(changed)) == [_place(sealed, at)]
        with pytest.raises(SealDamaged) as caught:
            unseal(bytes(changed))
        assert caught.value.start <= at < caught.value.end


@settings(max_examples=120, deadline=None)
@given(at=st.integers(0, 10**9), bit=st.integers(0, 7), size=st.sampled_from([CHUNK, 2 * CHUNK, 3 * CHUNK + 99]))
def test_any_byte_of_a_large_file_is_watched_and_located(at, bit, size):
    sealed = bytearray(seal(_PATTERN[:size]))
    at %= len(sealed)
    sealed[at] ^= 1 << bit
    assert damages(bytes(sealed)) == [_place(sealed, at)]


def test_a_damaged_chunk_leaves_the_others_readable():
    sealed = bytearray(seal(_PATTERN))
    sealed[_HEAD + _SEALED + 5] ^= 1
    reader = SealedReader(io.BytesIO(sealed), _KEY)
    assert reader.read(CHUNK) == _PATTERN[:CHUNK]
    with pytest.raises(SealDamaged, match="chunk 1"):
        reader.read(1)
    reader.seek(2 * CHUNK)
    assert reader.readall() == _PATTERN[2 * CHUNK :]


def test_two_damages_are_both_named():
    sealed = bytearray(seal(_PATTERN))
    for at in (_HEAD, _HEAD + 3 * _SEALED, len(sealed) - 1):
        sealed[at] ^= 1
    assert [part for part, _, _ in damages(bytes(sealed))] == ["chunk 0", "chunk 3", "end"]


@settings(max_examples=100, deadline=None)
@given(cut=st.integers(0, 10**9), size=st.sampled_from(_EDGES))
def test_a_cut_at_any_place_is_noticed(cut, size):
    sealed = seal(_PATTERN[:size])
    cut %= len(sealed)
    with pytest.raises(SealDamaged):
        unseal(sealed[:cut])
    assert damages(sealed[:cut])


@pytest.mark.parametrize("keep", range(5))
def test_a_cut_between_two_chunks_is_noticed(keep):
    sealed = seal(_PATTERN)
    body = sealed[: _HEAD + keep * _SEALED]
    assert damages(body)
    assert damages(body + sealed[-_END:])  # even with its true end put behind it
    with pytest.raises(SealDamaged):
        unseal(body + sealed[-_END:])


def test_bytes_put_behind_are_noticed():
    sealed = seal(_PATTERN)
    for more in (b"\x00", bytes(16), bytes(_SEALED), sealed[_HEAD : _HEAD + _SEALED], sealed):
        assert damages(sealed + more)
        with pytest.raises(SealDamaged):
            unseal(sealed + more)


def test_chunks_in_another_order_are_noticed_and_named():
    sealed = seal(_PATTERN)
    parts = [sealed[_HEAD + i * _SEALED : _HEAD + (i + 1) * _SEALED] for i in range(5)]
    mixed = sealed[:_HEAD] + b"".join([parts[1], parts[0], *parts[2:4], parts[3]]) + sealed[-_END:]
    found = [part for part, _, _ in damages(mixed)]
    assert found[:2] == ["chunk 0", "chunk 1"]


def test_a_chunk_of_another_file_with_the_same_words_is_noticed():
    one, other = seal(_PATTERN), seal(_PATTERN)
    mixed = one[:_HEAD] + other[_HEAD : _HEAD + _SEALED] + one[_HEAD + _SEALED :]
    assert damages(mixed) == [("chunk 0", _HEAD, _HEAD + _SEALED)]


def test_a_last_chunk_cannot_stand_in_the_middle():
    short, long = seal(_PATTERN[:CHUNK]), seal(_PATTERN[: 2 * CHUNK])
    assert damages(short[: _HEAD + _SEALED] + long[_HEAD + _SEALED :])


@given(st.binary(max_size=400))
def test_rubbish_gets_one_sentence(rubbish):
    with pytest.raises(SealDamaged, match="damaged"):
        unseal(rubbish)
    assert damages(rubbish)


def test_without_finish_there_is_no_file():
    target = io.BytesIO()
    SealedWriter(target, _KEY).write(_PATTERN)
    assert damages(target.getvalue())


def test_the_writer_only_ever_appends():
    class OneWay(io.RawIOBase):
        taken = b""

        def write(self, data):
            self.taken += bytes(data)
            return len(data)

    target = OneWay()
    writer = SealedWriter(target, _KEY)
    writer.write(_PATTERN)
    writer.finish()
    assert unseal(target.taken) == _PATTERN


def crafted(plain, *, sums_of=None, pieces=None):
    """A file that only someone with the key could make: its end tells of other content, or its pieces are odd."""
    target = io.BytesIO()
    writer = SealedWriter(target, _KEY)
    if pieces is None:
        writer.write(plain)
    else:
        for piece in pieces:
            writer._put(piece, 0)
        writer._size = len(b"".join(pieces))
    writer._hash = hashlib.sha256(sums_of if sums_of is not None else plain)
    writer.finish()
    return target.getvalue()


def test_an_end_that_tells_of_other_content_is_damage():
    sealed = crafted(b"one", sums_of=b"two")
    assert damages(sealed) == [("end", len(sealed) - _END, len(sealed))]


def test_a_size_that_does_not_fit_is_noticed_before_anything_is_read():
    target = io.BytesIO()
    writer = SealedWriter(target, _KEY)
    writer.write(b"four")
    writer._size = 5
    writer.finish()
    with pytest.raises(SealDamaged):
        SealedReader(io.BytesIO(target.getvalue()), _KEY)


def test_an_empty_last_chunk_after_others_is_never_ours():
    sealed = crafted(_PATTERN[:CHUNK], pieces=[_PATTERN[:CHUNK]])
    with pytest.raises(SealDamaged):
        SealedReader(io.BytesIO(sealed), _KEY)
    assert damages(sealed)


def test_the_last_chunk_is_marked_as_the_last():
    """Its nonce says so: the same bytes at the same place do not open as one that more follow."""
    sealed = seal(b"short")
    key, _ = chunks._keys(_KEY, sealed[4:36])
    last = sealed[_HEAD : _HEAD + 5 + 16]
    assert chunks.aead.unseal(key, chunks._nonce(0, chunks._LAST), last, b"LWB1") == b"short"
    for index, kind in ((0, chunks._MORE), (0, chunks._AFTER), (1, chunks._LAST)):
        with pytest.raises(DoesNotOpen):
            chunks.aead.unseal(key, chunks._nonce(index, kind), last, b"LWB1")


def test_a_file_that_does_not_open_is_closed():
    source = io.BytesIO(seal(b"content")[:-1])
    with pytest.raises(SealDamaged):
        SealedReader(source, _KEY)
    assert source.closed


def test_a_closed_reader_holds_no_plain_text():
    reader = SealedReader(io.BytesIO(seal(b"content")), _KEY)
    reader.read(1)
    assert b"content" in reader._held
    reader.close()
    assert reader._held == b""
