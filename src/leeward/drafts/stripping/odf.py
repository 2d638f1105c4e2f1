"""Files of LibreOffice (OpenDocument 1.3): who made them, comments, tracked changes, printers, pictures, versions.

What is not taken out is named: second files inside, macros, hidden words, sheets and slides, links.
"""

import re
from collections.abc import Mapping
from functools import partial

from leeward.drafts.stripping import packages
from leeward.drafts.stripping.errors import FileLocked
from leeward.drafts.stripping.hidden import Copy
from leeward.drafts.stripping.kinds import Kind
from leeward.drafts.stripping.packages import Taken
from leeward.drafts.stripping.xml_cuts import Cut, cut

TYPE, MANIFEST = "mimetype", "META-INF/manifest.xml"

_ODF = "application/vnd.oasis.opendocument."
_KINDS = {
    "text": Kind("LibreOffice text", "odt", _ODF + "text"),
    "spreadsheet": Kind("LibreOffice table", "ods", _ODF + "spreadsheet"),
    "presentation": Kind("LibreOffice slides", "odp", _ODF + "presentation"),
    "graphics": Kind("LibreOffice drawing", "odg", _ODF + "graphics"),
}
_META = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta'
    b' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3">'
    b"<office:meta/></office:document-meta>"
)
_GOES = {
    re.compile(r"Thumbnails/"): "preview",
    re.compile(r"META-INF/\w*signatures\.xml$"): "signature",
    re.compile(r"VersionList\.xml$|Versions/"): "versions",
    re.compile(r"layout-cache$|Configurations2/"): "",
}
_STAYS = {
    re.compile(r"(?:Object |ObjectReplacements/)"): "inside",
    re.compile(r"(?:Basic|Scripts)/"): "macros",
    re.compile(r"[^/]+\.rdf$"): "data",
}
_CHANGES = {"tracked-changes", "change", "change-start", "change-end"}
_COMMENTS = {"annotation", "annotation-end"}
_SETTINGS = {"PrinterName", "PrinterSetup", "CurrentDatabaseDataSource", "CurrentDatabaseCommand",
             "EmbeddedDatabaseName", "Rsid", "RsidRoot", "RedlineProtectionKey"}  # fmt: skip
_HIDDEN = {"hidden-text", "hidden-paragraph"}


def without_hidden(parts: Mapping[str, bytes]) -> Copy | None:
    """The copy of such a file, given its parts; None where it is none. Raises FileLocked, FileDamaged, StillInside.

    Tracked changes are taken on: what was crossed out goes, what was added stays.
    """
    name = parts.get(TYPE, b"").decode("ascii", "replace").strip()
    kind = _KINDS.get(name.removeprefix(_ODF).removesuffix("-template")) if name.startswith(_ODF) else None
    if kind is None:
        return None
    if b"encryption-data" in packages.part(parts, MANIFEST):
        raise FileLocked
    return packages.copied({TYPE: parts[TYPE], **parts}, _take, kind, frozenset({TYPE}))


def _take(parts: Mapping[str, bytes]) -> Taken:
    taken = Taken({})
    for name, content in parts.items():
        goes = next((key for pattern, key in _GOES.items() if pattern.match(name)), None)
        if goes is not None:
            taken.gone |= {goes} if goes else set()
            continue
        taken.stays |= {key for pattern, key in _STAYS.items() if pattern.match(name)}
        taken.parts[name] = _bare(name, content, taken)
    left = set(taken.parts)
    taken.parts[MANIFEST] = cut(packages.part(taken.parts, MANIFEST), partial(_manifest, left))
    return taken


def _bare(name: str, content: bytes, taken: Taken) -> bytes:
    if name == "meta.xml":
        taken.gone |= {"info"} if packages.has_words(content) else set()
        return _META
    if name.startswith("Pictures/"):
        return packages.picture(content, taken)
    if name in {"content.xml", "styles.xml", "settings.xml"}:
        return cut(content, partial(_rule, taken), partial(_loses, taken))
    return content


def _rule(taken: Taken, element: str, attributes: Mapping[str, str]) -> Cut:
    if element in _CHANGES:
        taken.gone.add("changes")
        return Cut.DROP
    if element in _COMMENTS:
        taken.gone.add("comments")
        return Cut.DROP
    if element == "config-item" and attributes.get("name") in _SETTINGS:
        taken.gone.add("sessions" if attributes["name"].startswith("Rsid") else "paths")
        return Cut.DROP
    _note_hidden(taken, element, attributes)
    return Cut.KEEP


def _note_hidden(taken: Taken, element: str, attributes: Mapping[str, str]) -> None:
    """What anybody can show again stays, and is named."""
    given = attributes.get
    if element in _HIDDEN or (element in {"section", "text-properties"} and given("display") == "none"):
        taken.stays.add("unseen")
    if element.startswith("table") and (given("display") == "false" or given("visibility") == "collapse"):
        taken.stays.add("sheets")
    if element == "notes" or (element == "drawing-page-properties" and given("visibility") == "hidden"):
        taken.stays.add("slides")
    if "://" in given("href", ""):
        taken.stays.add("links")


def _loses(taken: Taken, _element: str, attribute: str) -> bool:
    if attribute in {"rsid", "paragraph-rsid"}:
        taken.gone.add("sessions")
        return True
    return False


def _manifest(left: set[str], element: str, attributes: Mapping[str, str]) -> Cut:
    path = attributes.get("full-path", "")
    gone = element == "file-entry" and path not in left and not path.endswith("/")
    return Cut.DROP if gone or (element == "file-entry" and path.startswith("Thumbnails/")) else Cut.KEEP
