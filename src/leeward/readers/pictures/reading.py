"""The door: the bytes of one screenshot in, what stands in it out."""

from leeward.readers.pictures import areas, engine, grounds, opening, placing
from leeward.readers.pictures.text import PictureText


def read_picture(data: bytes) -> PictureText:
    """Reads one PNG, JPEG or WebP, in memory: nothing is written, no host is asked. Takes seconds.

    Raises a PictureError of `errors`. A picture without writing gives no lines. Not read: emoji, £, € and letters the
    engine does not know. Not checked: whether the picture is genuine, and who wrote what; sides are where it stands.
    """
    image = opening.opened(data)
    seen, unread = placing.sure(engine.seen_in(image))
    boxes = [line.box for line in seen]
    found = grounds.grounds(areas.areas(image, boxes), boxes, image.width, image.height)
    return placing.placed(seen, found, image.width, image.height, unread)
