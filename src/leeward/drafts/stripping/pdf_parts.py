"""What lies in a PDF besides its pages, named by the keys of `hidden`. Dictionary keys are those of ISO 32000."""

from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DictionaryObject

PAGE_KEYS = frozenset({
    "/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate",
    "/Contents", "/Annots", "/UserUnit", "/Group",
})  # fmt: skip
"""What of a page comes along. Everything else of it does not."""

NOTES = frozenset({"/Text", "/Popup", "/FileAttachment", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D"})
"""Kinds of annotations that are left out whole."""

OF_MARKS = frozenset({"/T", "/M", "/CreationDate", "/NM", "/Subj", "/RC", "/IRT", "/Popup", "/ExData", "/State",
                      "/StateModel", "/AA", "/TU", "/TM", "/DV", "/V"})  # fmt: skip
"""What is taken from every other annotation: who made it and when, and words that are not drawn."""

_DRAWN = frozenset({"/FreeText", "/Link", "/Widget"})  # their /Contents is what is shown, or a short name of a link
_DOES = frozenset({
    "/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Rendition", "/Sound", "/Movie",
    "/RichMediaExecute", "/Named", "/Hide", "/SetOCGState", "/Trans", "/GoTo3DView",
})  # fmt: skip
_OF_MAKERS = frozenset({"/Metadata", "/PieceInfo", "/LastModified"})


def beside_pages(reader: PdfReader) -> set[str]:
    """The keys of what the file holds beside its pages, and of what its pages carry."""
    root = reader.root_object
    names = resolved(root.get("/Names")) or {}
    form = resolved(root.get("/AcroForm")) or {}
    told = {
        "info": bool(reader.metadata) or "/Metadata" in root,
        "files": "/EmbeddedFiles" in names or "/AF" in root or "/Collection" in root,
        "scripts": "/JavaScript" in names or "/OpenAction" in root or "/AA" in root,
        "bookmarks": "/Outlines" in root,
        "layers": "/OCProperties" in root,
        "fields": bool(form),
        "signature": bool(form.get("/SigFlags")) or "/Perms" in root,
    }
    found = {key for key, is_there in told.items() if is_there}
    for page in reader.pages:
        found |= of_page(page)
    return found


def of_page(page: PageObject) -> set[str]:
    """The keys of what one page carries besides what is drawn."""
    found = {"maker"} if _OF_MAKERS & set(page) else set()
    found |= {"scripts"} if "/AA" in page else set()
    found |= {"preview"} if "/Thumb" in page else set()
    for one in annotations(page):
        kind = one.get("/Subtype")
        if kind in NOTES:
            found.add("files" if kind == "/FileAttachment" else "notes")
        elif OF_MARKS & set(one) or (one.get("/Contents") and kind not in _DRAWN):
            found.add("fields" if kind == "/Widget" else "marks")
        if acts(one):
            found.add("scripts")
    return found


def annotations(page: PageObject) -> Iterator[DictionaryObject]:
    """The annotations of a page that can be read."""
    for entry in resolved(page.get("/Annots")) or ():
        one = resolved(entry)
        if isinstance(one, DictionaryObject):
            yield one


def acts(annotation: DictionaryObject) -> bool:
    """Whether something other than following a link happens at a click, or before it."""
    action = resolved(annotation.get("/A"))
    return isinstance(action, DictionaryObject) and (action.get("/S") in _DOES or "/Next" in action)


def without_words(annotation: DictionaryObject) -> None:
    """Take from a mark who made it, when, and words that are not drawn; and what it does at a click, but for a link."""
    for key in OF_MARKS & set(annotation):
        del annotation[key]
    if annotation.get("/Subtype") not in _DRAWN and "/Contents" in annotation:
        del annotation["/Contents"]
    if acts(annotation):
        del annotation["/A"]


def leads_out(annotation: DictionaryObject) -> bool:
    """Whether it is a link to an address."""
    action = resolved(annotation.get("/A"))
    return isinstance(action, DictionaryObject) and action.get("/S") == "/URI"


def every_dictionary(writer: PdfWriter) -> Iterator[DictionaryObject]:
    """Each dictionary and stream of a file that is being written, those inside others too."""
    waiting: list[Any] = [one for one in writer._objects if one is not None]  # noqa: SLF001  # no public way to all
    while waiting:
        one = waiting.pop()
        if isinstance(one, DictionaryObject):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)


def resolved(entry: Any) -> Any:
    """What a reference leads to, else the thing itself. None for a reference that leads nowhere."""
    return entry.get_object() if hasattr(entry, "get_object") else entry
