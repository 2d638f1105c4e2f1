"""The XML of WebDAV (RFC 4918): questions written, answers read without entities, and never more than a bound."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element, SubElement, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from leeward.channels import errors
from leeward.channels.line import Answer, Line

SPACES: Mapping[str, str] = {
    "D": "DAV:",
    "C": "urn:ietf:params:xml:ns:caldav",
    "CR": "urn:ietf:params:xml:ns:carddav",
    "CS": "http://calendarserver.org/ns/",
    "OC": "http://owncloud.org/ns",
    "R": "http://radicale.org/ns/",
    "S": "http://sabredav.org/ns",
}
MULTISTATUS = 207
_MOST_ENTRIES = 100_000
_XML = {"Content-Type": "application/xml; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing at the server: its path, and what it said of it. `gone`: it answered that there is no such thing."""

    path: str
    props: Mapping[str, Element]
    gone: bool = False

    def text(self, name: str) -> str:
        """The words of one property, or nothing."""
        found = self.props.get(q(name))
        return (found.text or "").strip() if found is not None else ""

    def hrefs(self, name: str) -> tuple[str, ...]:
        """The paths that one property names."""
        found = self.props.get(q(name))
        return () if found is None else tuple(one.text.strip() for one in found.iter(q("D:href")) if one.text)

    def has(self, name: str, kind: str) -> bool:
        """Whether a property holds an element of this kind, anywhere in it."""
        found = self.props.get(q(name))
        return found is not None and next(found.iter(q(kind)), None) is not None


def q(name: str) -> str:
    """The whole name of an element or property that is written with its short space."""
    space, _, local = name.partition(":")
    return f"{{{SPACES[space]}}}{local}"


def tree(name: str, *children: Element | str) -> Element:
    """An element; words become its text."""
    made = Element(q(name))
    for child in children:
        if isinstance(child, str):
            made.text = child
        else:
            made.append(child)
    return made


def written(root: Element) -> bytes:
    """An element as a document."""
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def parsed(body: bytes) -> Element:
    """The root of a document. Raises AnswerUnclear, also for one that brings its own entities or types."""
    try:
        root: Element = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, TypeError) as error:
        raise errors.AnswerUnclear from error
    return root


def ask(line: Line, method: str, path: str, root: Element, depth: str = "0") -> Answer:
    """Send a document, and give the answer as it is. Raises NotSupported where the path is not there or not open."""
    answer = line.ask(method, path, written(root), {**_XML, "Depth": depth})
    if answer.status in {403, 404, 405, 410, 415, 501}:
        raise errors.NotSupported
    if not 200 <= answer.status < 300:
        raise errors.AnswerUnclear
    return answer


def propfind(line: Line, path: str, names: Sequence[str], depth: str = "0") -> tuple[Entry, ...]:
    """What the server says of a path, and of what is in it at depth 1."""
    wanted = tree("D:prop", *(tree(name) for name in names))
    return entries(ask(line, "PROPFIND", path, tree("D:propfind", wanted), depth))


def entries(answer: Answer) -> tuple[Entry, ...]:
    """The entries of a multistatus. Raises AnswerUnclear where it is none."""
    if answer.status != MULTISTATUS:
        raise errors.AnswerUnclear
    root = parsed(answer.body)
    if root.tag != q("D:multistatus"):
        raise errors.AnswerUnclear
    found = tuple(_entries(root))
    if len(found) > _MOST_ENTRIES:
        raise errors.AnswerUnclear
    return found


def _entries(root: Element) -> Iterator[Entry]:
    for response in root.findall(q("D:response")):
        href = response.findtext(q("D:href"))
        if not href or not href.strip():
            continue
        props: dict[str, Element] = {}
        for propstat in response.findall(q("D:propstat")):
            if " 200" in (propstat.findtext(q("D:status")) or " 200"):
                for prop in propstat.findall(q("D:prop")):
                    props.update((one.tag, one) for one in prop)
        yield Entry(path_of(href), props, " 404" in (response.findtext(q("D:status")) or ""))


def path_of(href: str) -> str:
    """The path of an href, in one form of writing: servers write the same path with more or fewer escapes."""
    try:
        path = urlsplit(href.strip()).path
    except ValueError as error:
        raise errors.AnswerUnclear from error
    return quote(unquote(path), safe="/@:!$&'()*+,;=~-._") or "/"


def child(parent: Element, name: str, words: str = "") -> Element:
    """One more element inside another."""
    made = SubElement(parent, q(name))
    made.text = words or None
    return made
