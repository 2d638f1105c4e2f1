"""Which files of a folder or zip are chats, and which are media that came with one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from leeward.readers import database_folders
from leeward.words.sources import Source

# The chat of a WhatsApp export: `_chat.txt` on iOS; on Android the words around the name depend on the language,
# but the brand is always there.
_CHAT = re.compile(r"_chat(?: ?\(?\d*\)?)?\.txt|.*whats ?app.*\.txt", re.IGNORECASE)
_TEXT = (".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson")
_MEDIA = frozenset(
    "jpg jpeg png gif webp heic heif bmp mp4 mov 3gp avi mkv webm opus ogg oga m4a aac amr mp3 wav caf pdf doc docx "
    "xls xlsx ppt pptx odt ods vcf thumb was ics gpx apk".split()
)


def with_media(files: Iterable[tuple[str, Source]], *, one_export: bool) -> Iterator[Source]:
    """The files that may be exports, each with what lies in its folder `beside`; the rest of the files as they are.

    With `one_export` (a zip as a phone makes it) a chat as WhatsApp names it takes everything else in its folder as its
    media, other texts too. A folder that a person filled may hold several exports side by side: there every text and
    table is looked at by itself, and also lies beside the chat.
    """
    databases, others = database_folders.take(dict(files))
    yield from databases
    folders: dict[str, dict[str, Source]] = {}
    for path, source in others.items():
        folders.setdefault(path.rpartition("/")[0], {})[path] = source
    for folder in folders.values():
        yield from _of_one_folder(folder, one_export=one_export)


def _of_one_folder(folder: Mapping[str, Source], *, one_export: bool) -> Iterator[Source]:
    chats = {path for path, source in folder.items() if _CHAT.fullmatch(source.name)}
    texts = {path for path, source in folder.items() if source.name.lower().endswith(_TEXT)}
    exports = chats if chats and one_export else texts
    is_media = _any_but_zip if chats else _of_media_type
    media = {path: source for path, source in folder.items() if path not in chats and is_media(source.name)}
    for path, source in folder.items():
        if path in exports:
            yield replace(source, beside={name: one for name, one in media.items() if name != path})
        elif path not in media or not exports:
            yield source


def _of_media_type(name: str) -> bool:
    return name.lower().rpartition(".")[2] in _MEDIA


def _any_but_zip(name: str) -> bool:
    return not name.lower().endswith(".zip")
