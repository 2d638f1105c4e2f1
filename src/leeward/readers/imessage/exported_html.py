"""The web pages of imessage-exporter, read by the classes of their elements. Nothing is shown or loaded.

A message is a `div` of class `message`; a reply below its message is one inside it. What an element says is delivered
when it ends; an element without a class of its own speaks for the one around it.
"""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

from leeward.readers.imessage.exported import Exported

_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ROLES = {
    "timestamp": "stamp", "sender": "sender", "subject": "subject", "message_part": "words", "bubble": "words",
    "name": "words", "caption": "words", "subcaption": "words", "trailing_caption": "words", "ldtext": "words",
    "trailing_subcaption": "words", "transcription": "transcript", "edited": "wordings", "unsent": "unsent",
    "expressive": "effect", "reply_context": "replied", "deleted": "deleted", "reply_anchor": "nothing",
    "replies": "nothing", "reply": "nothing", "tapbacks": "nothing", "reactions": "nothing", "tapback": "reaction",
    "reaction": "reaction", "attachment_error": "missing", "announcement": "notice", "app_header": "preview",
    "sticker_effect": "nothing", "sticker_name": "nothing", "genmoji_prompt": "nothing",
}  # fmt: skip
_MESSAGE = "message"
_DOWNLOAD = "Click to download "
_MOST_WAITING = 4 << 20
_MOST_TEXT = 1 << 20
_MOST_OPEN = 1_000


class _Element:
    """An open element. `role` is its own or that of what it stands in; `own` says that it delivers."""

    __slots__ = ("own", "role", "said", "tag", "whose")

    def __init__(self, tag: str, role: str, whose: Exported | None, *, own: bool) -> None:
        self.tag, self.role, self.whose, self.own = tag, role, whose, own
        self.said: list[str] = []


class Pages(HTMLParser):
    """Feed it text; take what is finished. Unclosed elements are closed at the end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._elements: list[_Element] = []
        self._started: list[Exported] = []

    def taken(self) -> Iterator[Exported]:
        """The messages that are finished, those below another one after it."""
        if all(element.whose is None for element in self._elements):
            found, self._started = self._started, []
            yield from found

    def feed_bounded(self, text: str) -> bool:
        """Feed a piece; false where the page has a mark that never ends, which was then left out."""
        self.feed(text)
        if len(self.rawdata) > _MOST_WAITING:
            self.rawdata = ""
            return False
        return True

    def end(self) -> None:
        """The page is over."""
        self.close()
        while self._elements:
            self._pop()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        held = {name: value or "" for name, value in attrs}
        classes = held.get("class", "").split()
        around = self._elements[-1] if self._elements else None
        whose = around.whose if around is not None else None
        if tag == "div" and _MESSAGE in classes:
            while len(self._elements) >= _MOST_OPEN:
                self._pop()
            whose = Exported(self.getpos()[0], nested=whose is not None)
            self._started.append(whose)
            self._elements.append(_Element(_MESSAGE, "nothing", whose, own=False))
            return
        if tag == "div" and "announcement" in classes and whose is None:
            whose = Exported(self.getpos()[0], notice=True)
            self._started.append(whose)
        if whose is not None:
            _say_of(whose, tag, classes, held, around.role if around is not None else "")
        if tag not in _EMPTY and len(self._elements) < _MOST_OPEN:
            self._elements.append(self._element(tag, classes, held, around, whose))

    def handle_endtag(self, tag: str) -> None:
        """An element ends; one that was never begun is passed over."""
        for at in range(len(self._elements) - 1, -1, -1):
            element = self._elements[at]
            if element.tag == tag or (tag == "div" and element.tag == _MESSAGE):
                while len(self._elements) > at:
                    self._pop()
                return

    def handle_data(self, data: str) -> None:
        """Letters: they go to the nearest element that delivers."""
        for element in reversed(self._elements):
            if element.own:
                if sum(map(len, element.said[-2:])) < _MOST_TEXT and len(element.said) < _MOST_OPEN:
                    element.said.append(data)
                elif element.whose is not None:
                    element.whose.cut = True
                return

    def _element(
        self, tag: str, classes: list[str], held: dict[str, str], around: _Element | None, whose: Exported | None
    ) -> _Element:
        role = next((_ROLES[name] for name in classes if name in _ROLES), "")
        inside = around.role if around is not None else ""
        if inside in ("wordings", "wording"):
            role = "wording" if tag == "td" else "nothing" if role == "stamp" else ""
        elif inside == "notice":
            role = role if role == "stamp" else ""
        elif inside == "reaction":
            role = ""
        elif tag == "table" and inside == "words":
            role = "wordings"
        elif tag == "a" and inside == "words" and held.get("href"):
            role = "link"
        own = bool(role) and whose is not None
        return _Element(tag, role or inside, whose, own=own)

    def _pop(self) -> None:
        element = self._elements.pop()
        if element.whose is not None:
            element.whose.end_line = max(element.whose.end_line, self.getpos()[0])
            if element.own:
                _deliver(element.whose, element.role, "".join(element.said))


def _say_of(one: Exported, tag: str, classes: list[str], held: dict[str, str], inside: str) -> None:
    """What an element says by being there: who sent, which file."""
    if tag == "div" and one.sent is None and ("sent" in classes or "received" in classes):
        one.sent = "sent" in classes
        one.service = next((name for name in classes if name not in ("sent", "received")), "")
    address = held.get("href", "")
    if tag == "a" and "message-guid=" in address and not one.guid:
        one.guid = unquote(address.rpartition("message-guid=")[2])
    if tag == "a" and inside == "words":
        link = unquote(address)
        if link.startswith(("http://", "https://")):
            one.words.append(link)
    source = held.get("src", "")
    if tag in ("img", "video", "audio", "source") and inside in ("words", "link") and source:
        name = unquote(source)
        if name not in one.files:
            one.files.append(name)


def _deliver(one: Exported, role: str, said: str) -> None:
    said = said.strip("\n ") if role in ("words", "wording") else " ".join(said.split())
    if not said:
        return
    if role == "stamp" and not one.stamp:
        one.stamp = said
    elif role in ("sender", "subject", "effect", "transcript"):
        setattr(one, role, said.removeprefix("Sent with ") if role == "effect" else said)
    elif role == "replied":
        one.replied = True
    elif role == "deleted":
        one.deleted = True
    elif role == "missing":
        one.files.append(said.rpartition(":")[2].strip() if ":" in said else None)
    elif role == "link":
        _deliver_link(one, said)
    elif role in _LISTS:
        getattr(one, _LISTS[role]).append(said)


_LISTS = {"words": "words", "notice": "words", "wording": "wordings", "unsent": "unsent", "reaction": "reactions"}


def _deliver_link(one: Exported, said: str) -> None:
    if said.startswith(_DOWNLOAD):
        one.files.append(said.removeprefix(_DOWNLOAD).rpartition(" (")[0] or said.removeprefix(_DOWNLOAD))
    elif said not in one.words:
        one.words.append(said)


def exported(blocks: Iterable[str]) -> Iterator[Exported]:
    """The messages and notices of a page, in order; one without a time stands for a part that makes no sense."""
    pages = Pages()
    for text in blocks:
        if not pages.feed_bounded(text):
            yield Exported(pages.getpos()[0], notice=True)
        yield from pages.taken()
    pages.end()
    yield from pages.taken()
