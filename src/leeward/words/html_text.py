"""What a person reads of a piece of HTML, as plain text. Nothing is loaded, run or followed."""

import re
from html import unescape
from html.parser import HTMLParser

_UNSEEN = frozenset(("script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe"))
_EMPTY = frozenset(("br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base", "source", "embed"))
_LINES = frozenset(
    (
        "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
        "tr", "ul",
    )
)  # fmt: skip
_TAGS = re.compile(r"<[^>]{0,2000}>")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen: list[str] = []
        self._as_is = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser calls it so
        if tag == "body":
            self._unseen.clear()
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif not self._unseen:
            self._as_is += tag == "pre"
            self.parts.append("\n" if tag in _LINES or tag == "br" else "\t" if tag in ("td", "th") else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY or tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag in self._unseen:
                del self._unseen[self._unseen.index(tag) :]
            elif tag in ("html", "body"):
                self._unseen.clear()
            return
        self._as_is -= tag == "pre" and self._as_is > 0
        if tag in _LINES:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data if self._as_is else re.sub(r"\s+", " ", data))


def html_text(html: str) -> str:
    """The words of a page or a mail, with line breaks where a browser would break. Never raises.

    Not kept: pictures, and where a link leads. Not checked: what is hidden by style; it is shown too, since nobody
    hides words from the person here.
    """
    reader = _Text()
    try:
        reader.feed(html)
        reader.close()
    except (AssertionError, ValueError, RecursionError):  # what the parser raises for marks that are none
        return _tidy(unescape(_TAGS.sub(" ", html)))
    return _tidy("".join(reader.parts))


def _tidy(text: str) -> str:
    lines = [line.strip(" \t\r\f\v\xa0") for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
