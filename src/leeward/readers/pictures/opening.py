"""The bytes of a picture become its points, upright and in colour, within bounds; in memory only.

Bounds are held before anything is unpacked: the bytes, then the points that the head of the file names.
"""

import io
import struct
import zlib

from PIL import Image, ImageOps

from leeward.readers.pictures.errors import (
    EmptyPicture,
    HeicPicture,
    NotAPicture,
    PictureDamaged,
    PictureTooLarge,
    TooManyPoints,
)

LARGEST = 20 * 1024 * 1024
"""Bytes of one picture."""
MOST_POINTS = 25_000_000
"""Points of one picture: a long screenshot of nine screens, or what most phones take photos in."""

_KINDS = ("PNG", "JPEG", "WEBP")
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_UNREADABLE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, struct.error, zlib.error,
               ZeroDivisionError, OverflowError, EOFError, AttributeError)  # fmt: skip
"""What Pillow raises over data that is not as it says."""


def opened(data: bytes) -> Image.Image:
    """The picture as RGB, turned as its EXIF says, see-through parts white. Of a moving one, the first frame.

    Raises EmptyPicture, PictureTooLarge, HeicPicture, NotAPicture, TooManyPoints or PictureDamaged.
    """
    if not data:
        raise EmptyPicture
    if len(data) > LARGEST:
        raise PictureTooLarge
    image = _looked_at(data)
    if image.width * image.height > MOST_POINTS:
        raise TooManyPoints
    try:
        image.load()
        return _flat(ImageOps.exif_transpose(image))
    except _BOMBS as bomb:
        raise TooManyPoints from bomb
    except _UNREADABLE as damage:
        raise PictureDamaged from damage


def _looked_at(data: bytes) -> Image.Image:
    """Its head only."""
    try:
        return Image.open(io.BytesIO(data), formats=_KINDS)
    except _BOMBS as bomb:
        raise TooManyPoints from bomb
    except _UNREADABLE as unknown:
        if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
            raise HeicPicture from unknown
        raise NotAPicture from unknown


def _flat(image: Image.Image) -> Image.Image:
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        see_through = image.convert("RGBA")
        white = Image.new("RGBA", see_through.size, "white")
        return Image.alpha_composite(white, see_through).convert("RGB")
    return image.convert("RGB")
