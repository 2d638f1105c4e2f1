"""Files that belong to a message: their type by name, and their bytes when they lie beside the export."""

import unicodedata
from collections.abc import Mapping

from leeward.readers.digests import sha256_of
from leeward.readers.errors import ReadersError
from leeward.words.messages import Attachment
from leeward.words.sources import Source

_TYPES = {
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
    "heic": "image/heic", "bmp": "image/bmp", "mp4": "video/mp4", "mov": "video/quicktime", "3gp": "video/3gpp",
    "mkv": "video/x-matroska", "webm": "video/webm", "avi": "video/x-msvideo", "opus": "audio/ogg", "ogg": "audio/ogg",
    "m4a": "audio/mp4", "aac": "audio/aac", "amr": "audio/amr", "mp3": "audio/mpeg", "wav": "audio/wav",
    "pdf": "application/pdf", "vcf": "text/vcard", "txt": "text/plain", "csv": "text/csv", "zip": "application/zip",
    "doc": "application/msword", "rtf": "application/rtf", "ics": "text/calendar", "html": "text/html",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text", "apk": "application/vnd.android.package-archive",
}  # fmt: skip
_MOST_REMEMBERED = 4096


def media_type(name: str) -> str | None:
    """The type that the ending of a name promises; the bytes are not looked at."""
    return _TYPES.get(name.rpartition(".")[2].lower())


class Media:
    """The files beside one source. Counts what was named but does not lie there."""

    def __init__(self, beside: Mapping[str, Source], *, hashing: bool) -> None:
        self._beside = beside
        self._hashing = hashing
        self._paths: dict[str, list[str]] | None = None
        self._done: dict[str, Attachment] = {}
        self.missing = 0
        self.found = 0
        self.unreadable = 0

    def named(self, name: str, kind: str | None = None) -> Attachment:
        """The attachment of this name, with hash and member where its bytes lie beside."""
        return self._counted(name, name, kind)

    def at(self, path: str, kind: str | None = None) -> Attachment:
        """The attachment at a path inside the export ("photos/1.jpg"); other folders may hold the same name."""
        path = path.replace("\\", "/")
        return self._counted(path.rpartition("/")[2], path, kind)

    def _counted(self, name: str, path: str, kind: str | None) -> Attachment:
        done = self._done.get(path)
        if done is None:
            done = self._look(name, path, kind)
            if len(self._done) < _MOST_REMEMBERED:
                self._done[path] = done
        self.missing += done.missing
        self.found += not done.missing
        return done

    def unnamed(self, kind: str | None) -> Attachment:
        """An attachment of which the export only says that there was one."""
        self.missing += 1
        return Attachment(name=None, media_type=kind)

    def _look(self, name: str, inside: str, kind: str | None) -> Attachment:
        kind = media_type(name) or kind
        path = self._path(name, inside)
        if path is None:
            return Attachment(name, kind)
        if not self._hashing:
            return Attachment(name, kind, None, missing=False, member=path)
        try:
            with self._beside[path].open() as stream:
                digest = sha256_of(stream)
        except (ReadersError, OSError, KeyError):
            self.unreadable += 1
            return Attachment(name, kind)
        return Attachment(name, kind, digest, missing=False, member=path)

    def _path(self, name: str, inside: str) -> str | None:
        if self._paths is None:
            self._paths = {}
            for path in self._beside:
                self._paths.setdefault(_plain(path.rpartition("/")[2]), []).append(path)
        paths = self._paths.get(_plain(name), [])
        if "/" not in inside:
            return paths[-1] if paths else None
        tail = "/" + _plain(inside.lstrip("./"))
        fitting = [path for path in paths if f"/{_plain(path)}".endswith(tail) or tail.endswith(f"/{_plain(path)}")]
        if len(paths) == 1:
            return paths[0]
        return fitting[0] if len(fitting) == 1 else None


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
