"""Databases of phones among the files of a folder or zip: what lies with each, and what is not looked at by itself."""

import re
from collections.abc import Mapping
from dataclasses import replace

from leeward.words.sources import Source

# The two long names are those of sms.db and of WhatsApp's ChatStorage.sqlite in a backup of an iPhone: the SHA-1 of
# the domain and path, the same in every backup.
_DATABASE = re.compile(
    r"(?:msgstore|chatstorage|chat|sms)[^/]*\.(?:db|sqlite|sqlite3)"
    r"|3d0d7e5fb2ce288813306e4d4636395e047a3d28|7c7fba66680ef796b916b067077cc246adacf01d",
    re.IGNORECASE,
)
_LOG = re.compile(r"(.*)-(?:wal|shm|journal)")
_WITH_IT = re.compile(r"wa\.db(?:-wal|-shm|-journal)?|com\.whatsapp[\w.]*_preferences[\w.]*\.xml", re.IGNORECASE)
_MEDIA = frozenset(
    "jpg jpeg png gif webp heic heif bmp mp4 mov 3gp mkv opus ogg m4a aac amr mp3 wav caf pdf doc docx "
    "xls xlsx ppt pptx vcf thumb was".split()
)
_TEXT = (".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".html", ".md", ".xml")


def take(files: Mapping[str, Source]) -> tuple[list[Source], dict[str, Source]]:
    """The databases among some files by their path, each with its log, names and media `beside`, and the other files.

    Media is left among the others too where it lies in one folder with a text that may be another export.
    """
    databases = sorted(path for path, source in files.items() if _DATABASE.fullmatch(source.name))
    shared = {_folder(path) for path, source in files.items() if _may_be_export(source.name)}
    found: list[Source] = []
    taken = set(databases)
    for path in databases:
        beside = {other: source for other, source in files.items() if _belongs(other, source.name, path)}
        found.append(replace(files[path], beside=beside))
        taken.update(other for other in beside if not _is_media(other) or _folder(other) not in shared)
    return found, {path: source for path, source in files.items() if path not in taken}


def _belongs(path: str, name: str, database: str) -> bool:
    folder = _folder(database)
    if path == database or not path.startswith(f"{folder}/" if folder else ""):
        return False
    if _folder(path) == folder:
        log = _LOG.fullmatch(name)
        if (log and f"{folder}/{log[1]}".lstrip("/") == database) or _WITH_IT.fullmatch(name):
            return True
    return _is_media(path)


def _may_be_export(name: str) -> bool:
    return name.lower().endswith(_TEXT) and not _WITH_IT.fullmatch(name)


def _is_media(path: str) -> bool:
    return path.lower().rpartition(".")[2] in _MEDIA


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
