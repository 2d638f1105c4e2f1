"""A picture drawn anew: turned as it is to be seen, and then written without anything beside its points.

EXIF, place, XMP, IPTC, comments, small second pictures and colour profiles do not come along; colours are converted to
sRGB first, so that they look the same. Afterwards the copy is read again: data that is still in it makes it worthless.
"""

import io

from PIL import Image, ImageCms, ImageOps, ImageSequence

from leeward.drafts.stripping import kinds, picture_data
from leeward.drafts.stripping.errors import FileDamaged, StillInside, TooMuchInside
from leeward.drafts.stripping.hidden import Copy, gone, stays
from leeward.drafts.stripping.kinds import Kind

MOST_POINTS = 64_000_000
"""Points of a picture that stands still."""
MOST_MOVING = 24_000_000
"""Points of all frames of one that moves; they lie in memory together."""
MOST_FRAMES = 400
_QUALITY = 92

_PILLOW = {kinds.JPEG: ("JPEG", "MPO"), kinds.PNG: ("PNG",), kinds.GIF: ("GIF",), kinds.WEBP: ("WEBP",)}
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_STAYS = {"seen"}


def without_hidden(data: bytes, kind: Kind) -> Copy:
    """The copy of a picture of one of `kinds.PICTURES`. Raises FileDamaged, TooMuchInside or StillInside.

    A JPEG and a WebP are compressed anew (quality 92), so their points differ a little from the original's.
    """
    with picture_data.reading():
        image = _opened(data, kind)
        try:
            found = picture_data.hidden_in(image, data)
            copy = _drawn(image, kind)
        except _BOMBS as bomb:
            raise TooMuchInside from bomb
        except picture_data.UNREADABLE as damage:
            raise FileDamaged from damage
        if picture_data.hidden_in(_opened(copy, kind), copy):
            raise StillInside
    return Copy(copy, kind, gone(found), stays(_STAYS))


def found_in(data: bytes, kind: Kind) -> set[str]:
    """The keys of what lies hidden in a picture. Raises FileDamaged or TooMuchInside."""
    with picture_data.reading():
        return picture_data.hidden_in(_opened(data, kind), data)


def _opened(data: bytes, kind: Kind) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=_PILLOW[kind])
        frames = getattr(image, "n_frames", 1) if image.format != "MPO" else 1
        points = image.width * image.height * frames
        if points > (MOST_POINTS if frames == 1 else MOST_MOVING) or frames > MOST_FRAMES:
            raise TooMuchInside
        image.load()
    except _BOMBS as bomb:
        raise TooMuchInside from bomb
    except picture_data.UNREADABLE as damage:
        raise FileDamaged from damage
    return image


def _drawn(image: Image.Image, kind: Kind) -> bytes:
    out = io.BytesIO()
    if image.format != "MPO" and getattr(image, "is_animated", False):
        _write_moving(image, kind, out)
    else:
        single = _bare(ImageOps.exif_transpose(image))
        options: dict[str, int] = {} if kind in (kinds.PNG, kinds.GIF) else {"quality": _QUALITY}
        _for(single, kind).save(out, format=_PILLOW[kind][0], **options)
    return out.getvalue()


def _write_moving(image: Image.Image, kind: Kind, out: io.BytesIO) -> None:
    """All frames with how long each is shown."""
    frames, durations = [], []
    for frame in ImageSequence.Iterator(image):
        frames.append(_bare(frame.convert("RGBA")))  # converting loads it: only then its duration is known
        durations.append(frame.info.get("duration", 100))
    loop = image.info.get("loop")
    options = {"loop": loop} if isinstance(loop, int) else {}
    rest = frames[1:]
    frames[0].save(out, format=_PILLOW[kind][0], save_all=True, append_images=rest, duration=durations, **options)


def _bare(image: Image.Image) -> Image.Image:
    """The points alone, in sRGB."""
    profile = image.info.get("icc_profile")
    see_through = image.info.get("transparency")
    bare = _in_srgb(image, profile) if profile else image.copy()
    bare.info = {} if see_through is None or bare.mode != image.mode else {"transparency": see_through}
    return bare


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Converted where the profile can be used; else as it is, only without the profile."""
    if image.mode not in {"RGB", "RGBA", "CMYK"}:
        return image.copy()
    mode = "RGB" if image.mode == "CMYK" else image.mode
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, *picture_data.UNREADABLE):
        return image.copy()
    return converted if converted is not None else image.copy()


def _for(image: Image.Image, kind: Kind) -> Image.Image:
    """In a mode that this kind of file can hold."""
    if kind is kinds.JPEG:
        return image if image.mode in {"L", "RGB"} else image.convert("RGB")
    if kind is kinds.PNG and image.mode in {"CMYK", "YCbCr", "HSV", "LAB", "F"}:
        return image.convert("RGB")
    return image
