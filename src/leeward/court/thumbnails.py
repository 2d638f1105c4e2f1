"""Small pictures of attachments for the pages, made anew: nothing that a camera wrote into the original is in them."""

import base64
import io
import warnings
import zipfile
from collections.abc import Callable
from typing import BinaryIO

from PIL import Image, ImageOps

from leeward.court.bundling import Gathered
from leeward.court.lines import Numbered
from leeward.readers.errors import ReadersError
from leeward.vault.errors import VaultError
from leeward.vault.opened import OpenVault
from leeward.words.messages import Attachment

_HEIGHT, _WIDTH = 240, 360
_LARGEST = 40 << 20  # bytes of a picture that is opened for a small one
_MOST_PIXELS = 80_000_000


class Thumbnails:
    """Looks each picture up where it lies: beside its chat, or inside the zip it came in. Each is made once."""

    def __init__(self, vault: OpenVault, gathered: Gathered) -> None:
        self._vault, self._withheld = vault, gathered.withheld
        self._blobs = {one.sha256: one.blob for one in gathered.media}
        self._sources = {one.source.pk: one for one in gathered.originals}
        self._zips: dict[int, zipfile.ZipFile | None] = {}
        self._made: dict[str, str] = {}

    def __call__(self, number: Numbered, attachment: Attachment) -> str:
        """The SVG of a small picture; "" where it is withheld, missing, no picture or broken."""
        sha256 = attachment.sha256
        if not sha256 or sha256 in self._withheld.files or not (attachment.media_type or "").startswith("image/"):
            return ""
        if sha256 not in self._made:
            opened = self._where(number, attachment)
            self._made[sha256] = small(opened) if opened else ""
        return self._made[sha256]

    def _where(self, number: Numbered, attachment: Attachment) -> Callable[[], BinaryIO] | None:
        blob = self._blobs.get(attachment.sha256 or "")
        if blob:
            return lambda: self._vault.blobs.open(blob)
        archive = self._zip(number.stored.source_id)
        if archive is None or attachment.member is None or attachment.member not in archive.NameToInfo:
            return None
        info = archive.NameToInfo[attachment.member]
        return (lambda: io.BytesIO(archive.read(info))) if info.file_size <= _LARGEST else None

    def _zip(self, source: int) -> zipfile.ZipFile | None:
        if source not in self._zips:
            self._zips[source] = None
            try:
                self._zips[source] = zipfile.ZipFile(self._vault.blobs.open(self._sources[source].source.blob))
            except (zipfile.BadZipFile, OSError, ValueError, VaultError, ReadersError):
                return None
        return self._zips[source]


def small(opened: Callable[[], BinaryIO]) -> str:
    """The picture as an SVG with a JPEG in it, at most 360 by 240; "" where it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with opened() as stream, Image.open(stream) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return ""
                picture.draft("RGB", (_WIDTH, _HEIGHT))
                shown = ImageOps.exif_transpose(picture).convert("RGB")
                shown.thumbnail((_WIDTH, _HEIGHT))
    except Exception:  # noqa: BLE001  # Pillow raises what it likes for broken files, and a page needs no picture
        return ""
    out = io.BytesIO()
    Image.frombytes("RGB", shown.size, shown.tobytes()).save(out, "JPEG", quality=70)
    data = base64.b64encode(out.getvalue()).decode()
    width, height = shown.size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/jpeg;base64,{data}"/></svg>'
    )
