"""Which files of a folder or zip are chats, and which are media that came with one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from leeward.words.sources import Source

# The chat of a WhatsApp export: `_chat.txt` on iOS; on Android the words around the name depend on the language,
# but the brand is always there.
_CHAT = re.compile(r"_chat(?: ?\(?\d*\)?)?\.txt|.*whats ?app.*\.txt", re.IGNORECASE)
_TEXT = (".txt", ".csv", ".tsv", ".json", ".jsonl", ".ndjson")
_MEDIA = frozenset(
    "jpg jpeg png gif webp heic heif bmp mp4 mov 3gp avi mkv webm opus ogg oga m4a aac amr mp3 wav caf pdf doc docx "
    "xls xlsx ppt pptx odt ods vcf thumb was ics gpx apk".split()
)


def with_media(files: Iterable[tuple[str, Source]]) -> Iterator[Source]:
    """The files that may be exports, each with what lies in its folder `beside`; the rest of the files as they are.

    Where a folder holds a chat as WhatsApp names it, everything else in that folder is its media, other texts too.
    Where it holds another text or table, only files of a media type are.
    """
    folders: dict[str, dict[str, Source]] = {}
    for path, source in files:
        folders.setdefault(path.rpartition("/")[0], {})[path] = source
    for folder in folders.values():
        yield from _of_one_folder(folder)


def _of_one_folder(folder: Mapping[str, Source]) -> Iterator[Source]:
    chats = {path: source for path, source in folder.items() if _CHAT.fullmatch(source.name)}
    texts = chats or {path: source for path, source in folder.items() if source.name.lower().endswith(_TEXT)}
    is_media = _any_but_zip if chats else _of_media_type
    media = {path: source for path, source in folder.items() if texts and path not in texts and is_media(source.name)}
    for path, source in folder.items():
        if path in texts:
            yield replace(source, beside=media)
        elif path not in media:
            yield source


def _of_media_type(name: str) -> bool:
    return name.lower().rpartition(".")[2] in _MEDIA


def _any_but_zip(name: str) -> bool:
    return not name.lower().endswith(".zip")
