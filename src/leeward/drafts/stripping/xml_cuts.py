"""Cuts elements, attributes and all comments out of XML and leaves every other byte as it was.

A tree would have to write all of it anew, with prefixes of its own, and some programs then call the file damaged. So
the file is read once (expat), the places to cut are noted, and the pieces between them are put together. Only UTF-8; a
document type is refused, since entities can grow without end.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from xml.parsers import expat

from leeward.drafts.stripping.errors import FileDamaged

_BLANK = " "
_TAG_END = re.compile(rb"""(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(rb"""\s+([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')""")


class Cut(Enum):
    """What happens to an element."""

    KEEP = "keep"
    DROP = "drop"  # with all that is in it
    UNWRAP = "unwrap"  # its content stays
    EMPTY = "empty"  # its tags stay, what is in it goes


Rule = Callable[[str, Mapping[str, str]], Cut]
"""Takes the local name of an element and its attributes by local name, says what happens to it."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that has begun: where its first tag begins and ends, and whether that is also its last."""

    cut: Cut
    begin: int
    inside: int
    alone: bool


@dataclass(slots=True)
class _Cutter:
    data: bytes
    rule: Rule
    loses: Callable[[str, str], bool]
    parser: expat.XMLParserType
    cuts: list[tuple[int, int]] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    dropping: int = 0  # how many of the open ones lie in something that goes

    def start(self, name: str, attributes: dict[str, str]) -> None:
        begin = self.parser.CurrentByteIndex
        tag = _TAG_END.match(self.data, begin)
        if tag is None:
            raise FileDamaged
        cut = Cut.KEEP if self.dropping else self.rule(_local(name), {_local(k): v for k, v in attributes.items()})
        self.open.append(_Open(cut, begin, tag.end(), tag[0].endswith(b"/>")))
        if not self.dropping and cut in (Cut.KEEP, Cut.EMPTY):
            self._attributes(_local(name), begin, tag.end())
        self.dropping += bool(self.dropping) or cut in (Cut.DROP, Cut.EMPTY)

    def end(self, _name: str) -> None:
        one = self.open.pop()
        self.dropping -= bool(self.dropping)
        at = one.inside if one.alone else self.parser.CurrentByteIndex
        after = one.inside if one.alone else self.data.index(b">", at) + 1
        if one.cut is Cut.UNWRAP:
            self.cuts += [(one.begin, one.inside), (at, after)]
        elif one.cut is Cut.DROP:
            self.cuts.append((one.begin, after))
        elif one.cut is Cut.EMPTY:
            self.cuts.append((one.inside, at))

    def comment(self, _words: str) -> None:
        begin = self.parser.CurrentByteIndex
        self.cuts.append((begin, self.data.index(b"-->", begin) + 3))

    def _attributes(self, element: str, begin: int, inside: int) -> None:
        for one in _ATTRIBUTE.finditer(self.data, begin, inside):
            if self.loses(element, _local(one[1].decode("utf-8", "replace"), ":")):
                self.cuts.append(one.span())


def cut(data: bytes, rule: Rule, loses: Callable[[str, str], bool] = lambda _element, _attribute: False) -> bytes:
    """The XML without what `rule` cuts and without the attributes for which `loses(element, attribute)` holds.

    Raises FileDamaged for anything that is not well-formed UTF-8 without a document type.
    """
    if data[:3] == b"\xef\xbb\xbf":
        data = data[3:]
    parser = expat.ParserCreate("UTF-8", _BLANK)
    cutter = _Cutter(data, rule, loses, parser)
    parser.StartElementHandler, parser.EndElementHandler = cutter.start, cutter.end
    parser.CommentHandler, parser.StartDoctypeDeclHandler = cutter.comment, _refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003  # expat takes it by place: this is all of it
    except (expat.ExpatError, UnicodeError, ValueError) as damage:
        raise FileDamaged from damage
    return _without(data, cutter.cuts)


def _without(data: bytes, cuts: list[tuple[int, int]]) -> bytes:
    out, done = [], 0
    for start, end in sorted(cuts):
        if start >= done:
            out.append(data[done:start])
        done = max(done, end)
    return b"".join([*out, data[done:]])


def _refuse(*_told: object) -> None:
    raise FileDamaged


def _local(name: str, between: str = _BLANK) -> str:
    return name.rpartition(between)[2]
