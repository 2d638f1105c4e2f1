import base64
import io
import re

from PIL import Image

from leeward.court import bundling, thumbnails
from leeward.court.selecting import Selection
from leeward.court.withheld import Withheld
from support import court_vault


def inside(svg):
    return base64.b64decode(re.search(r"base64,([^\"]+)", svg)[1])


def test_a_small_picture_holds_nothing_a_camera_wrote():
    data = inside(thumbnails.small(lambda: io.BytesIO(court_vault.photo())))
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (64, 48)
        assert not picture.getexif()
    assert b"Exif" not in data


def test_what_is_no_picture_gives_none():
    assert thumbnails.small(lambda: io.BytesIO(b"no picture")) == ""


def test_a_picture_is_found_in_its_zip_unless_it_is_withheld(vault):
    court_vault.bring_in_bytes(vault, court_vault.zipped(), "export.zip", them=())
    gathered = bundling.gather(vault, Selection())
    row = next(one for one in gathered.numbered if one.stored.message.attachments)
    (attachment,) = row.stored.message.attachments
    assert inside(thumbnails.Thumbnails(vault, gathered)(row, attachment)).startswith(b"\xff\xd8")
    hidden = bundling.gather(vault, Selection(), Withheld(files=frozenset({attachment.sha256})))
    assert thumbnails.Thumbnails(vault, hidden)(row, attachment) == ""
