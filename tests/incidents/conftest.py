"""An incident of Ada's, and a picture that says where it was taken."""

import io
from datetime import datetime

import pytest
from PIL import ExifTags, Image

from leeward.incidents import logbook
from leeward.incidents.files import Arrived


@pytest.fixture(scope="session")
def photo():
    """A JPEG with camera, moment and place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Acme\x00"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:03:04 21:14:00"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps.update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 30.0)})
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "grey").save(made, "JPEG", exif=exif)
    return made.getvalue()


@pytest.fixture
def sent(vault):
    """An upload that came whole."""

    def arrived(data, name="photo.jpg"):
        with vault.blobs.create() as writer:
            writer.write(data)
            return Arrived(name, writer.finish())

    return arrived


@pytest.fixture
def given():
    """What Ada writes: Rex at the gate, about a quarter past nine."""
    return {
        "what": "Rex stood at the gate.", "certainty": "about", "happened_at": datetime(2026, 3, 4, 21, 14),
        "zone": "Europe/London", "kinds": ["visit"], "witnesses": "Mira, next door\n\nOtto",
    }  # fmt: skip


@pytest.fixture
def incident(vault, given):
    return logbook.write(vault, given)
