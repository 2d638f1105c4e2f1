import io
from dataclasses import FrozenInstanceError

import pytest

from leeward.words.sources import Source


def of(data, **more):
    return Source("chat.txt", len(data), "00" * 32, lambda: io.BytesIO(data), **more)


def test_each_open_is_a_fresh_stream_from_the_start():
    source = of(b"hello")
    with source.open() as one, source.open() as two:
        assert one.read(2) == b"he"
        assert two.read() == b"hello"


def test_a_source_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        of(b"").name = "other"


def test_files_that_came_with_it_are_found_by_their_path():
    photo = of(b"jpg")
    assert of(b"text", beside={"media/a.jpg": photo}).beside["media/a.jpg"] is photo
    assert of(b"text").beside == {}
