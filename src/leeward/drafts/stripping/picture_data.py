"""Which hidden data lies in a picture, named by the keys of `hidden.GONE`. Values are looked at and never given out.

EXIF 2.32 by the tag numbers of Pillow; XMP, IPTC, colour profiles, comments and PNG texts by what Pillow reads; what
lies behind the end of a JPEG by its markers (ITU-T T.81) and by what phones write there.
"""

import struct
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from PIL import Image
from PIL.ExifTags import IFD, Base

UNREADABLE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, struct.error, ZeroDivisionError,
              OverflowError, EOFError, AttributeError)  # fmt: skip
"""What Pillow raises over data that is not as it says."""

_TAGS: Mapping[int, str] = {
    Base.DateTime: "moment",
    Base.DateTimeOriginal: "moment",
    Base.DateTimeDigitized: "moment",
    Base.Make: "device",
    Base.Model: "device",
    Base.BodySerialNumber: "device",
    Base.LensSerialNumber: "device",
    Base.LensModel: "device",
    Base.LensMake: "device",
    Base.HostComputer: "device",
    Base.ImageUniqueID: "device",
    Base.Artist: "name",
    Base.Copyright: "name",
    Base.CameraOwnerName: "name",
    Base.XPAuthor: "name",
    Base.ImageDescription: "words",
    Base.UserComment: "words",
    Base.XPTitle: "words",
    Base.XPComment: "words",
    Base.XPKeywords: "words",
    Base.XPSubject: "words",
    Base.Software: "program",
    Base.ProcessingSoftware: "program",
    Base.MakerNote: "maker",
}
_MAKER = "maker"
_INFO: Mapping[str, str] = {
    "xmp": _MAKER,
    "XML:com.adobe.xmp": _MAKER,
    "photoshop": "words",
    "comment": "words",
    "icc_profile": "colours",
}
_HARMLESS = frozenset({Base.Orientation, Base.ExifOffset, Base.GPSInfo, Base.XResolution, Base.YResolution,
                       Base.ResolutionUnit, Base.YCbCrPositioning})  # fmt: skip
_PLACE_WORDS = (b"GPSLatitude", b"GPSLongitude", b"Iptc4xmpCore:Location", b"photoshop:City")
_FILM_WORDS = (b"MotionPhoto_Data", b"MicroVideo", b"GCamera:MotionPhoto")
_JPEG_END = b"\xff\xd9"
_one_at_a_time = threading.RLock()


@contextmanager
def reading() -> Iterator[None]:
    """Around everything that opens a picture: one after the other, for the memory they take, and without a word.

    Pillow would write to the terminal what it thinks of damaged data. A picture without end stays an error.
    """
    with _one_at_a_time, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def hidden_in(image: Image.Image, data: bytes) -> set[str]:
    """The keys of what lies in an opened picture, whose bytes are `data`.

    Data that cannot be read counts as data of a program. Not told apart: what a maker wrote in a form of their own.
    """
    found = {key for name, key in _INFO.items() if image.info.get(name)}
    found |= _texts(image)
    try:
        found |= _exif(image.getexif())
    except UNREADABLE:
        found.add(_MAKER)
    found |= {"place"} if any(word in data for word in _PLACE_WORDS) else set()
    found |= {"film"} if _more_pictures(image) or any(word in data for word in _FILM_WORDS) else set()
    if image.format in {"JPEG", "MPO"} and "film" not in found and not data.rstrip(b"\x00").endswith(_JPEG_END):
        found.add("behind")
    return found


def _texts(image: Image.Image) -> set[str]:
    """Texts of a PNG; those that programs write about themselves are named as such."""
    texts: Mapping[str, object] = getattr(image, "text", {}) if image.format == "PNG" else {}
    keys = {"Software": "program", "Creation Time": "moment", "Author": "name", "Copyright": "name"}
    return {keys.get(name, "words") for name in texts if name != "XML:com.adobe.xmp"}


def _exif(exif: Image.Exif) -> set[str]:
    found = set(_of_tags(exif)) | set(_of_tags(exif.get_ifd(IFD.Exif)))
    if exif.get_ifd(IFD.GPSInfo):
        found.add("place")
    if exif.get_ifd(IFD.IFD1):
        found.add("preview")
    return found


def _of_tags(tags: Iterable[int]) -> Iterable[str]:
    return (_TAGS.get(tag, _MAKER) for tag in tags if tag not in _HARMLESS)


def _more_pictures(image: Image.Image) -> bool:
    return image.format == "MPO" and getattr(image, "n_frames", 1) > 1
