"""A PDF made anew from its pages alone. What is drawn on them stays, with the words below anything drawn over them."""

import io
import logging
import re
import struct
import zlib

from pypdf import PdfReader, PdfWriter
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject, TextStringObject

from leeward.drafts.stripping import jpeg_segments, kinds, pdf_parts
from leeward.drafts.stripping.errors import FileDamaged, FileLocked, StillInside, TooMuchInside
from leeward.drafts.stripping.hidden import Copy, gone, stays

MOST_PAGES = 300
_ALWAYS = {"read", "seen", "below", "pale"}
_UNREADABLE = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, OSError,
               NotImplementedError, OverflowError, RecursionError, struct.error, zlib.error)  # fmt: skip
_TAKEN = ("/Metadata", "/PieceInfo", "/LastModified", "/AF", "/AA", "/Thumb", "/StructParent", "/StructParents")
_REVISION = re.compile(rb"startxref\s+\d+")

# It would write pieces of a damaged file to the terminal.
_LOG = logging.getLogger("pypdf")
_LOG.addHandler(logging.NullHandler())
_LOG.propagate = False


def without_hidden(data: bytes) -> Copy:
    """The copy. Raises FileLocked, TooMuchInside, FileDamaged or StillInside.

    Forms can no longer be filled in, links to other pages of it may end, and it has no description for screen readers.
    """
    try:
        return _copied(data)
    except LimitReachedError as limit:
        raise TooMuchInside from limit
    except _UNREADABLE as damage:
        raise FileDamaged from damage


def _copied(data: bytes) -> Copy:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise FileLocked
    if len(reader.pages) > MOST_PAGES:
        raise TooMuchInside
    found = pdf_parts.beside_pages(reader) | _revisions(data)
    first = _pages_of(reader)
    left = {"links"} if any(map(pdf_parts.leads_out, _marks(first))) else set()
    more, pictures = _without_data(first)
    # A second time: what nothing leads to any more would otherwise still be written.
    copy = _written(_pages_of(PdfReader(io.BytesIO(_written(first)))))
    if pdf_parts.beside_pages(PdfReader(io.BytesIO(copy))):
        raise StillInside
    return Copy(copy, kinds.PDF, gone(found | more), stays(_ALWAYS | left | pictures))


def _pages_of(reader: PdfReader) -> PdfWriter:
    writer = PdfWriter()
    writer.pdf_header = reader.pdf_header
    for page in reader.pages:
        kept = writer.add_page(page)
        for key in set(kept) - pdf_parts.PAGE_KEYS:
            del kept[key]
        marks = [one for one in pdf_parts.annotations(kept) if one.get("/Subtype") not in pdf_parts.NOTES]
        for mark in marks:
            pdf_parts.without_words(mark)
        kept[NameObject("/Annots")] = ArrayObject(marks)
    writer.metadata = None
    return writer


def _marks(writer: PdfWriter) -> list[DictionaryObject]:
    return [mark for page in writer.pages for mark in pdf_parts.annotations(page)]


def _without_data(writer: PdfWriter) -> tuple[set[str], set[str]]:
    """Take data of makers from everything; which keys were found, and which pictures could not be opened."""
    found, pictures = set(), set()
    for one in pdf_parts.every_dictionary(writer):
        for key in [key for key in _TAKEN if key in one]:
            del one[key]
            found |= {"maker"} if key in ("/Metadata", "/PieceInfo") else set()
        if one.get("/Type") == "/OCG":
            one.pop("/Usage", None)
            one[NameObject("/Name")] = TextStringObject("Layer")
        if isinstance(one, StreamObject) and one.get("/Subtype") == "/Image":
            pictures |= {"pictures"} if "/JPXDecode" in str(one.get("/Filter")) else set()
            found |= _without_segments(one)
    return found, pictures


def _without_segments(image: StreamObject) -> set[str]:
    """A JPEG loses its data as it lies there; where it was packed once more, it stays as it is."""
    if image.get("/Filter") not in ("/DCTDecode", ["/DCTDecode"]):
        return set()
    bare, had = jpeg_segments.without_hidden(image._data)  # noqa: SLF001  # as it lies there: decoding loses points
    image._data = bare  # noqa: SLF001  # the same
    return {"maker"} if had else set()


def _revisions(data: bytes) -> set[str]:
    """Each saving adds an end to the file; one that is made for the web has two from the beginning."""
    usual = 2 if b"/Linearized" in data[:1024] else 1
    return {"versions"} if len(_REVISION.findall(data)) > usual else set()


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
