"""What a picture says of itself: camera, moment, place. Read from its bytes, which stay as they are.

Exif 3.0 (CIPA DC-008) by Pillow, of JPEG, PNG, WebP and TIFF; other kinds give nothing. Anybody can write anything into
these fields: that they are true is not checked.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from PIL import ExifTags, Image

_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
_LONGEST = 200
_TAGS = (
    (ExifTags.Base.Make, "Maker"),
    (ExifTags.Base.Model, "Camera or phone"),
    (ExifTags.Base.Software, "Program"),
    (ExifTags.Base.DateTime, "Changed at"),
    (ExifTags.Base.Artist, "Made by"),
)
_MORE = (
    (ExifTags.Base.DateTimeOriginal, "Taken at"),
    (ExifTags.Base.OffsetTimeOriginal, "Clock against UTC"),
    (ExifTags.Base.BodySerialNumber, "Number of the device"),
)
PLACE = "Place"


@dataclass(frozen=True, slots=True)
class Read:
    """`pairs` are label and value as they stand in the file; `has_place` where it says a place on the earth."""

    pairs: tuple[tuple[str, str], ...] = ()
    has_place: bool = False


def read(stream: BinaryIO) -> Read:
    """What stands in the file; nothing where it is of another kind or broken. Never raises for what is in the file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read(stream)
    except Exception:  # noqa: BLE001  # a broken picture fails in many ways; none may keep it out of the notebook
        return Read()


def _read(stream: BinaryIO) -> Read:
    with Image.open(stream, formats=_FORMATS) as one:
        size = f"{one.width} × {one.height} points"
        exif = one.getexif()
        place = _place(exif.get_ifd(ExifTags.IFD.GPSInfo))
        pairs = [("Size", size), *_said(exif, _TAGS), *_said(exif.get_ifd(ExifTags.IFD.Exif), _MORE)]
    if place:
        pairs.append((PLACE, place))
    return Read(tuple(pairs), bool(place))


def _said(found: Mapping[int, Any] | Image.Exif, tags: tuple[tuple[int, str], ...]) -> Iterator[tuple[str, str]]:
    for tag, label in tags:
        text = _text(found.get(tag))
        if text:
            yield label, text


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    return "".join(sign for sign in value if sign.isprintable()).strip()[:_LONGEST]


def _place(gps: Mapping[int, Any]) -> str:
    """Degrees north and east with five places, or "" where there are none."""
    try:
        north = _degrees(gps[ExifTags.GPS.GPSLatitude], gps.get(ExifTags.GPS.GPSLatitudeRef, "N"), "S")
        east = _degrees(gps[ExifTags.GPS.GPSLongitude], gps.get(ExifTags.GPS.GPSLongitudeRef, "E"), "W")
    except (KeyError, ValueError, TypeError, ZeroDivisionError):
        return _named(gps) and "A place is noted that cannot be read"
    return f"{north:.5f}, {east:.5f} (degrees north, east)"


def _degrees(parts: Any, side: object, other: str) -> float:
    number: Callable[[Any], float] = float
    degrees, minutes, seconds = (number(part) for part in parts)
    found = degrees + minutes / 60 + seconds / 3600
    return -found if side == other else found


def _named(gps: Mapping[int, Any]) -> str:
    return "yes" if ExifTags.GPS.GPSLatitude in gps or ExifTags.GPS.GPSLongitude in gps else ""
