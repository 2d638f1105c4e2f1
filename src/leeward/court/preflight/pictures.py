"""What a camera or phone wrote into a picture or video: where it was taken, with what, by whom. Reads, never changes.

Pictures that Pillow opens are asked for their Exif; all others are searched for an Exif block, XMP place marks and the
place marks of MP4 and QuickTime. What is seen in a picture is not looked at.
"""

import io
import re
import warnings
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image

from leeward.court.preflight.items import Kind

_GPS, _DETAILS = 0x8825, 0x8769
_NAMES = {0x010F: "made by", 0x0110: "model", 0x013B: "artist", 0x8298: "copyright", 0x0132: "changed"}
_MORE = {0x9003: "taken", 0xA430: "owner", 0xA431: "serial number", 0xA435: "lens serial number", 0x927C: ""}
_MOST = 8 << 20  # bytes searched from the beginning and from the end of what is no picture we can open
_XMP = re.compile(rb"GPSL(?:atitude|ongitude)[^>]{0,3}[=>]\"?\s*([0-9NSEW.,+-]{3,30})")
_MOVIE = re.compile(rb"(?:\xa9xyz.{4}|ISO6709.{0,60}?)([+-]\d{2,3}\.\d+[+-]\d{2,3}\.\d+)", re.DOTALL)
_EXIF = b"Exif\x00\x00"


def looked_into(stream: BinaryIO) -> Iterator[tuple[Kind, str]]:
    """What is in there, in words. Raises nothing for a broken file: that is a find too (UNREAD)."""
    place, details = "", dict[str, str]()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(stream) as picture:
                place, details = _of(picture.getexif())
    except Exception:  # noqa: BLE001  # Pillow raises what it likes for broken files
        opened = False
    else:
        opened = True
    text = _text(stream)
    begin = text.find(_EXIF)
    if not opened and begin >= 0:
        place, details = _block(text[begin:])
    marks = [mark.decode("ascii") for mark in (*_XMP.findall(text), *_MOVIE.findall(text))]
    place = place or ", ".join(dict.fromkeys(marks))
    if place:
        yield Kind.PHOTO_PLACE, place
    if details:
        yield Kind.PHOTO_DETAILS, ", ".join(f"{name} {value}".strip() for name, value in details.items())
    if not opened and not place and not details and b"ftyphei" in text[:32]:
        yield Kind.UNREAD, "a picture in a form that could not be opened (HEIC)"


def _of(exif: Image.Exif) -> tuple[str, dict[str, str]]:
    gps = exif.get_ifd(_GPS)
    found = {name: _said(exif[tag]) for tag, name in _NAMES.items() if tag in exif}
    inner = exif.get_ifd(_DETAILS)
    found |= {name: _said(inner[tag]) for tag, name in _MORE.items() if name and tag in inner}
    return (_place(gps) if gps else ""), {name: value for name, value in found.items() if value}


def _block(text: bytes) -> tuple[str, dict[str, str]]:
    exif = Image.Exif()
    try:
        exif.load(text[: 1 << 16])
        return _of(exif)
    except Exception:  # noqa: BLE001  # a broken block
        return "a block that could not be read", {}


def _place(gps: dict[int, object]) -> str:
    try:
        return ", ".join(
            f"{sum(float(part) / 60**power for power, part in enumerate(gps[tag])):.4f} {gps[tag - 1]}"  # type: ignore[arg-type, var-annotated]  # Pillow gives three fractions
            for tag in (2, 4)
        )
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return "a place that is not written as usual"


def _said(value: object) -> str:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return " ".join(text.replace("\x00", " ").split())[:80]


def _text(stream: BinaryIO) -> bytes:
    stream.seek(0)
    text = stream.read(_MOST)
    size = stream.seek(0, io.SEEK_END)
    if size > _MOST:
        stream.seek(max(_MOST, size - _MOST))
        text += stream.read(_MOST)
    return text
