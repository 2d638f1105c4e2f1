"""Files as no program would write them: noise, and good samples with holes, cuts and stray bytes."""

import contextlib

from hypothesis import strategies as st

from leeward.readers.errors import ReadersError
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped


def broken(sample: bytes) -> st.SearchStrategy[bytes]:
    """Noise alone, or the sample with a piece cut out, noise put in, and the end lost."""

    def bent(noise: bytes, at: int, without: int, end: int) -> bytes:
        return (sample[:at] + noise + sample[at + without :])[: len(sample) - end]

    places = st.integers(0, len(sample))
    return st.binary(max_size=200) | st.builds(bent, st.binary(max_size=20), places, st.integers(0, 60), places)


def read_whole(reader, name: str, data: bytes) -> list:
    """All records; asserts that nothing but a ReadersError stops a read, and that only records come out."""
    source = from_bytes(name, data)
    assert 0 <= reader.identify(source) <= 1
    records = []
    with contextlib.suppress(ReadersError):
        records.extend(reader.read(source, ReadOptions()))
    assert all(isinstance(record, Message | Problem | Skipped) for record in records)
    return records


def how_many(records: list) -> int:
    """The physical records that these stand for."""
    return sum(1 if isinstance(record, Message) else record.records for record in records)
