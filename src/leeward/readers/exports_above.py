"""Exports that stand above folders of their own files: what lies with each, and what is not looked at by itself.

Databases of phones with their log, names and media; the text of signal-export with “media” below it; the pages of
imessage-exporter with “attachments” below them.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from leeward.words.sources import Source

# The two long names are those of sms.db and of WhatsApp's ChatStorage.sqlite in a backup of an iPhone: the SHA-1 of
# the domain and path, the same in every backup.
_ABOVE = re.compile(
    r"(?:msgstore|chatstorage|chat|sms)[^/]*\.(?:db|sqlite|sqlite3)|chat\.md|index\.md"
    r"|3d0d7e5fb2ce288813306e4d4636395e047a3d28|7c7fba66680ef796b916b067077cc246adacf01d",
    re.IGNORECASE,
)
_LOG = re.compile(r"(.*)-(?:wal|shm|journal)")
_WITH_IT = re.compile(r"wa\.db(?:-wal|-shm|-journal)?|com\.whatsapp[\w.]*_preferences[\w.]*\.xml", re.IGNORECASE)
_MEDIA = frozenset(
    "jpg jpeg png gif webp heic heif bmp mp4 mov 3gp mkv opus ogg m4a aac amr mp3 wav caf pdf doc docx "
    "xls xlsx ppt pptx vcf thumb was".split()
)
_ATTACHMENTS = "attachments"
_PAGES = (".txt", ".html")
_TEXT = (".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".html", ".md", ".xml")


def take(files: Mapping[str, Source]) -> tuple[list[Source], dict[str, Source]]:
    """Such exports among some files by their path, each with what belongs to it `beside`, and the other files.

    Media is left among the others too where it lies in one folder with a text that may be another export.
    """
    folders: dict[str, list[str]] = {}
    for path in files:
        folders.setdefault(_folder(path), []).append(path)
    with_attachments = {_folder(folder) for folder in _all_above(folders) if _name(folder) == _ATTACHMENTS}
    exports = [path for path in sorted(files) if _is_above(path, with_attachments)]
    found, taken = [], set(exports)
    shared = {_folder(path) for path in files if path not in taken and _may_be_export(_name(path))}
    media = {folder: _media_below(folder, files) for folder in {_folder(path) for path in exports}}
    for path in exports:
        folder = _folder(path)
        with_it = [other for other in folders[folder] if _goes_with(_name(other), _name(path))]
        beside = {**media[folder], **{other: files[other] for other in with_it}} if with_it else media[folder]
        found.append(replace(files[path], beside=beside))
        taken.update(with_it)
    taken.update(path for below in media.values() for path in below if _folder(path) not in shared)
    return found, {path: source for path, source in files.items() if path not in taken}


def _is_above(path: str, with_attachments: set[str]) -> bool:
    page = path.lower().endswith(_PAGES) and _folder(path) in with_attachments
    return page or _ABOVE.fullmatch(_name(path)) is not None


def _all_above(folders: Mapping[str, object]) -> set[str]:
    """The folders, and those that they lie in."""
    found: set[str] = set()
    for folder in folders:
        above = folder
        while above and above not in found:
            found.add(above)
            above = _folder(above)
    return found


def _media_below(folder: str, files: Mapping[str, Source]) -> dict[str, Source]:
    start = f"{folder}/" if folder else ""
    return {path: source for path, source in files.items() if path.startswith(start) and _is_media(path)}


def _goes_with(name: str, export: str) -> bool:
    log = _LOG.fullmatch(name)
    return (log is not None and log[1] == export) or (
        export.lower().startswith("msgstore") and _WITH_IT.fullmatch(name) is not None
    )


def _may_be_export(name: str) -> bool:
    return name.lower().endswith(_TEXT) and not _WITH_IT.fullmatch(name)


def _is_media(path: str) -> bool:
    return path.lower().rpartition(".")[2] in _MEDIA


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _name(path: str) -> str:
    return path.rpartition("/")[2]
