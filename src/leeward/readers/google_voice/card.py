"""One message or call of Google Voice: what stands in its piece of the page.

The parser of the standard library takes quadratic time over marks that are never closed, so the marks are found here.
"""

import html
import re
from urllib.parse import unquote

_MOST_FILES = 200
_TOKEN = re.compile(
    r"<(/?)([a-zA-Z]\w*)((?:\s++[\w:.-]++(?:\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))?+)*+)\s*+/?>|([^<]++)|<"
)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


class Card:
    """Fill it with `read`. What was not there stays empty; `tel` is None where there was no place for a number."""

    def __init__(self) -> None:
        self.when = self.shown = self.name = self.text = self.transcript = self.duration = ""
        self.tel: str | None = None
        self.own = False
        self.files: list[tuple[str, str]] = []
        self.labels: list[str] = []
        self._into: str | None = None
        self._until = ""
        self._parts: list[str] = []

    def read(self, piece: str) -> bool:
        """Take a piece of a page apart; false where it cannot be."""
        try:
            for closing, tag, attributes, words in _TOKEN.findall(piece):
                if words:
                    if self._into:
                        self._parts.append(html.unescape(words))
                elif closing:
                    if tag == self._until:
                        self._end()
                elif tag:
                    self._open(tag, {name: html.unescape(a or b) for name, a, b in _ATTRIBUTE.findall(attributes)})
        except ValueError:  # a number of thousands of digits for a letter
            return False
        self._end()
        return True

    def _open(self, tag: str, values: dict[str, str]) -> None:
        kinds = values.get("class", "").split()
        if tag == "br" and self._into == "text":
            self._parts.append("\n")
        elif tag == "q":
            self._begin("text", tag)
        elif tag == "abbr" and ("dt" in kinds or "published" in kinds):
            self.when = self.when or values.get("title", "")
            self._begin("shown", tag)
        elif tag == "abbr" and "duration" in kinds:
            self.duration = values.get("title", "")
        elif tag == "a" and "tel" in kinds and self.tel is None:
            self.tel = unquote(values.get("href", "")).removeprefix("tel:").strip()
        elif "fn" in kinds and self.tel is not None and not self.name:
            self.own = tag == "abbr"
            self._begin("name", tag)
        elif tag == "span" and "full-text" in kinds:
            self._begin("transcript", tag)
        else:
            self._file(tag, values, kinds)

    def _file(self, tag: str, values: dict[str, str], kinds: list[str]) -> None:
        if tag == "a" and values.get("rel") == "tag":
            self.labels.append(values.get("href", "").rpartition("#")[2])
            return
        kind = {"img": "image", "audio": "audio", "video": "video"}.get(tag, "")
        where = values.get("src", "") if kind else ""
        if tag == "a" and {"video", "vcard", "audio"} & set(kinds):
            kind, where = next(one for one in ("video", "vcard", "audio") if one in kinds), values.get("href", "")
        if where and len(self.files) < _MOST_FILES and "://" not in where:
            self.files.append((unquote(where).rpartition("/")[2], kind))

    def _begin(self, into: str, until: str) -> None:
        self._end()
        self._into, self._until = into, until

    def _end(self) -> None:
        if self._into and not getattr(self, self._into):
            setattr(self, self._into, "".join(self._parts))
        self._into, self._until, self._parts = None, "", []
