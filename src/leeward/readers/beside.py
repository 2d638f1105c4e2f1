"""Which files of a folder or zip are chats, and which are media that came with one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from leeward.readers import exports_above
from leeward.words.sources import Source

# The chat of a WhatsApp export: `_chat.txt` on iOS; on Android the words around the name depend on the language,
# but the brand is always there.
_CHAT = re.compile(r"_chat(?: ?\(?\d*\)?)?\.txt|.*whats ?app.*\.txt", re.IGNORECASE)
_TEXT = (".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".html", ".js")
# Exports whose media lies in folders below them, and a file that says whose archive it is.
_WITH_FOLDERS = (".json", ".jsonl", ".js")
_ACCOUNT = "account.js"
_MEDIA = frozenset(
    "jpg jpeg png gif webp heic heif bmp mp4 mov 3gp avi mkv webm opus ogg oga m4a aac amr mp3 wav caf pdf doc docx "
    "xls xlsx ppt pptx odt ods vcf thumb was ics gpx apk".split()
)


def with_media(files: Iterable[tuple[str, Source]], *, one_export: bool) -> Iterator[Source]:
    """The files that may be exports, each with what lies in its folder `beside`; the rest of the files as they are.

    With `one_export` (a zip as a phone makes it) a chat as WhatsApp names it takes everything else in its folder as its
    media, other texts too. A folder that a person filled may hold several exports side by side: there every text and
    table is looked at by itself, and also lies beside the chat. Media in a folder without any text belongs to the
    JSON export in the nearest folder above it.
    """
    databases, others = exports_above.take(dict(files))
    yield from databases
    folders: dict[str, dict[str, Source]] = {}
    for path, source in others.items():
        folders.setdefault(path.rpartition("/")[0], {})[path] = source
    _lift_media(folders)
    for folder in folders.values():
        yield from _of_one_folder(folder, one_export=one_export)


def _lift_media(folders: dict[str, dict[str, Source]]) -> None:
    """Move media from folders that hold nothing to read to the JSON export above them."""
    heads = {
        folder
        for folder, files in folders.items()
        if any(source.name.lower().endswith(_WITH_FOLDERS) for source in files.values())
    }
    for folder, files in list(folders.items()) if heads else ():
        if any(source.name.lower().endswith(_TEXT) for source in files.values()):
            continue
        above = folder
        while above and above not in heads:
            above = above.rpartition("/")[0]
        if above in heads and above != folder:
            for path in [path for path, source in files.items() if _of_media_type(source.name)]:
                folders[above][path] = files.pop(path)


def _of_one_folder(folder: Mapping[str, Source], *, one_export: bool) -> Iterator[Source]:
    chats = {path for path, source in folder.items() if _CHAT.fullmatch(source.name)}
    texts = {path for path, source in folder.items() if source.name.lower().endswith(_TEXT)}
    texts = {path for path in texts if folder[path].name.lower() != _ACCOUNT} or texts
    exports = chats if chats and one_export else texts
    is_media = _any_but_zip if chats else _of_media_type
    media = {path: source for path, source in folder.items() if path not in chats and is_media(source.name)}
    for path, source in folder.items():
        if path in exports:
            yield replace(source, beside={name: one for name, one in media.items() if name != path})
        elif path not in media or not exports:
            yield source


def _of_media_type(name: str) -> bool:
    return name.lower().rpartition(".")[2] in _MEDIA or name.lower() == _ACCOUNT


def _any_but_zip(name: str) -> bool:
    return not name.lower().endswith(".zip")
