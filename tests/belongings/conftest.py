"""Ada's papers, with small true pictures, and Mira who keeps some of them."""

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leeward.belongings.choices import ListKind
from leeward.belongings.models import Thing
from leeward.people import identities

MARKER = b"Ada-Example-4711"


def png(width=8, height=6, text=b"Ada-Example-4711"):
    """A whole PNG picture with a text chunk that a test can look for."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\0" + b"\x40\x80\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", b"Comment\0" + text)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def picture():
    """A whole PNG."""
    return png()


@pytest.fixture
def upload():
    """Makes an upload; each call with other bytes unless they are given."""

    def made(content=None, name="IMG_2031.png", media_type="image/png"):
        return SimpleUploadedFile(name, png() if content is None else content, media_type)

    return made


@pytest.fixture
def sealed(vault):
    """Seals bytes as an upload would."""

    def seal(content):
        with vault.blobs.create() as writer:
            writer.write(content)
            return writer.finish()

    return seal


@pytest.fixture
def paper(vault):
    return Thing.objects.create(kind=ListKind.PAPER, text="The blue folder")


@pytest.fixture
def mira(vault):
    return identities.address_for("Mira", None, "whatsapp").person


@pytest.fixture
def rex(vault):
    return identities.set_role(identities.address_for("Rex", None, "whatsapp").person, "other")


@pytest.fixture
def few_queries():
    """At most so many queries within the block."""
    from contextlib import contextmanager

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    @contextmanager
    def few(most):
        with CaptureQueriesContext(connection) as asked:
            yield
        assert len(asked) <= most, [one["sql"] for one in asked]

    return few
