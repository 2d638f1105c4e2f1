"""Files of Word, Excel and PowerPoint (ECMA-376): properties, comments, tracked changes, pictures, folders, signatures.

Names of elements and parts are those of the standard and of Microsoft's extensions (MS-DOCX, MS-XLSX, MS-PPTX). What
is not taken out is named: second files inside, macros, hidden sheets and slides, links, data of other programs.
"""

import re
from collections.abc import Mapping
from functools import partial

from leeward.drafts.stripping import packages
from leeward.drafts.stripping.errors import FileDamaged
from leeward.drafts.stripping.hidden import Copy
from leeward.drafts.stripping.kinds import Kind
from leeward.drafts.stripping.packages import Taken
from leeward.drafts.stripping.xml_cuts import Cut, cut

TYPES = "[Content_Types].xml"

_OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    "word/": Kind("Word file", "docx", _OFFICE + "wordprocessingml.document"),
    "xl/": Kind("Excel file", "xlsx", _OFFICE + "spreadsheetml.sheet"),
    "ppt/": Kind("PowerPoint file", "pptx", _OFFICE + "presentationml.presentation"),
}
_WITH_MACROS = {"docx": "docm", "xlsx": "xlsm", "pptx": "pptm"}

_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMPTY = {
    "docProps/core.xml": _HEAD + b"<cp:coreProperties xmlns:cp="
    b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": _HEAD + b"<Properties xmlns="
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": _HEAD + b"<Properties xmlns="
    b'"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}
_GOES = {
    re.compile(r"docProps/thumbnail\."): "preview",
    re.compile(r"_xmlsignatures/"): "signature",
    re.compile(r"\w+/printerSettings/"): "paths",
}
_STAYS = {
    re.compile(r"\w+/(?:embeddings|activeX)/"): "inside",
    re.compile(r"\w+/vbaProject\.bin$"): "macros",
    re.compile(r"xl/revisions/"): "log",
    re.compile(r"xl/(?:externalLinks|connections)"): "links",
    re.compile(r"xl/(?:pivotCache|model|queryTables)/"): "data",
    re.compile(r"customXml/item\d+\.xml$|ppt/tags/|customUI/"): "data",
}
_NO_RELATION = ("/thumbnail", "/digital-signature/origin", "/printerSettings", "/attachedTemplate", "/mailMergeSource",
                "/mailMergeHeaderSource", "/recipientData")  # fmt: skip
_SAID = {
    re.compile(r".*[./](?:comments\w*|threadedcomments)\+xml$"): "comments",
    re.compile(r".*[./](?:people|person|authors|commentAuthors)\+xml$"): "people",
}
_MEDIA = re.compile(r"\w+/media/")

_UNWRAP = {"ins", "moveTo"}
_CHANGES = {"del", "moveFrom", "cellIns", "cellDel", "cellMerge", "numberingChange", "moveFromRangeStart",
            "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd",
            "customXmlDelRangeStart", "customXmlDelRangeEnd"}  # fmt: skip
_COMMENTS = {"commentRangeStart", "commentRangeEnd", "commentReference"}
_PATHS = {"attachedTemplate", "mailMerge", "absPath", "fileSharing"}
_CHANGED = re.compile(r"(?:rPr|pPr|sectPr|tblPr|tblPrEx|tblGrid|trPr|tcPr)Change$")
_NO = {"0", "false", "off"}
_WRITES_ABOUT = {"refreshedBy", "lastModifiedBy", "userName"}


def without_hidden(parts: Mapping[str, bytes]) -> Copy | None:
    """The copy of such a file, given its parts; None where it is none. Raises FileDamaged or StillInside.

    Tracked changes are taken on: what was crossed out goes, what was added stays.
    """
    main = next((kind for start, kind in KINDS.items() if any(name.startswith(start) for name in parts)), None)
    if TYPES not in parts or main is None:
        return None
    if any(name.endswith("vbaProject.bin") for name in parts):
        main = Kind(main.name, _WITH_MACROS[main.suffix], "application/octet-stream")
    return packages.copied(parts, _take, main)


def _take(parts: Mapping[str, bytes]) -> Taken:
    taken = Taken({})
    said = _said(parts[TYPES])
    for name, content in parts.items():
        if key := _key(_GOES, name):
            taken.gone.add(key)
            continue
        if key := _key(_STAYS, name):
            taken.stays.add(key)
        taken.parts[name] = _bare(name, content, said, taken)
    left = set(taken.parts)
    for name in [name for name in left if name == TYPES or name.endswith(".rels")]:
        taken.parts[name] = _without_leads(taken.parts[name], left, taken)
    return taken


def _bare(name: str, content: bytes, said: Mapping[str, str], taken: Taken) -> bytes:
    """One part without what lies hidden in it."""
    if name in _EMPTY:
        taken.gone |= {"info"} if packages.has_words(content) else set()
        return _EMPTY[name]
    if _MEDIA.match(name):
        return packages.picture(content, taken)
    if name in said:
        return _emptied(content, said[name], taken)
    if name.startswith("xl/drawings/vmlDrawing"):
        return _without_shapes(content, taken)
    if name.endswith(".xml") and name.startswith(tuple(KINDS)):
        return cut(content, partial(_rule, taken, name), partial(_loses, taken))
    return content


def _rule(taken: Taken, name: str, element: str, attributes: Mapping[str, str]) -> Cut:
    in_word = name.startswith("word/")
    if in_word and element in _UNWRAP:
        taken.gone.add("changes")
        return Cut.UNWRAP
    if in_word and (element in _CHANGES or _CHANGED.match(element)):
        taken.gone.add("changes")
        return Cut.DROP
    if in_word and element in _COMMENTS:
        taken.gone.add("comments")
        return Cut.DROP
    if element in _PATHS:
        taken.gone.add("paths")
        return Cut.DROP
    if in_word and element in {"rsids", "docVars"}:
        taken.gone.add("sessions")
        return Cut.DROP
    _note_hidden(taken, name, element, attributes)
    return Cut.KEEP


def _note_hidden(taken: Taken, name: str, element: str, attributes: Mapping[str, str]) -> None:
    """What anybody can show again stays, and is named."""
    given = attributes.get
    if element == "vanish" and given("val", "1") not in _NO:
        taken.stays.add("unseen")
    hidden_sheet = element == "sheet" and given("state", "visible") != "visible"
    if hidden_sheet or (name.startswith("xl/") and element in {"row", "col"} and given("hidden", "0") not in _NO):
        taken.stays.add("sheets")
    hidden_slide = element == "sld" and given("show", "1") in _NO
    if hidden_slide or (element == "t" and name.startswith("ppt/notesSlides/")):
        taken.stays.add("slides")


def _loses(taken: Taken, element: str, attribute: str) -> bool:
    if attribute.startswith("rsid"):
        taken.gone.add("sessions")
        return True
    if attribute in _WRITES_ABOUT:
        taken.gone.add("people")
        return True
    return element == "pageSetup" and attribute == "id"  # leads to the settings of a printer


def _emptied(content: bytes, key: str, taken: Taken) -> bytes:
    """Comments, or those who wrote them: the frame of the part stays, so that the file opens."""
    names = {"authors", "commentList"} if b"<commentList" in content else None
    seen: list[str] = []

    def rule(element: str, _attributes: Mapping[str, str]) -> Cut:
        seen.append(element)
        return Cut.EMPTY if (element in names if names else len(seen) == 1) else Cut.KEEP

    bare = cut(content, rule)
    if len(bare) != len(content):
        taken.gone.add(key)
    return bare


def _without_shapes(content: bytes, taken: Taken) -> bytes:
    """The yellow notes of a sheet. This part is not always proper XML: then it stays."""
    try:
        return cut(content, lambda element, given: Cut.DROP if _is_note(element, given) else Cut.KEEP)
    except FileDamaged:
        taken.stays.add("data")
        return content


def _is_note(element: str, attributes: Mapping[str, str]) -> bool:
    return element == "shape" and attributes.get("type") == "#_x0000_t202"


def _without_leads(content: bytes, left: set[str], taken: Taken) -> bytes:
    """A list of parts or of relations, without those that lead to what is gone."""

    def rule(element: str, attributes: Mapping[str, str]) -> Cut:
        if element == "Override" and attributes.get("PartName", "").lstrip("/") not in left:
            return Cut.DROP
        if element == "Relationship" and attributes.get("Type", "").endswith(_NO_RELATION):
            return Cut.DROP
        if element == "Relationship" and attributes.get("TargetMode") == "External":
            taken.stays.add("links")
        return Cut.KEEP

    return cut(content, rule)


def _said(types: bytes) -> Mapping[str, str]:
    """The names of all parts that hold comments or a list of persons, each with its key."""
    overrides = [given for element, given in packages.elements(types) if element == "Override"]
    keys = {one.get("PartName", "").lstrip("/"): _key(_SAID, one.get("ContentType", "")) for one in overrides}
    return {name: key for name, key in keys.items() if key}


def _key(table: Mapping[re.Pattern[str], str], name: str) -> str:
    return next((key for pattern, key in table.items() if pattern.match(name)), "")
