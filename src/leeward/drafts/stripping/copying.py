"""The door: any file in, a copy without its hidden data out, or the reason why there is none."""

from leeward.drafts.stripping import kinds, odf, ooxml, pdf, pictures, zips
from leeward.drafts.stripping.errors import EmptyFile, FileTooLarge, KnownButNotPossible, UnknownKind
from leeward.drafts.stripping.hidden import Copy

LARGEST = 50 * 1024 * 1024
"""Bytes of a file that is taken into memory."""

_INSTEAD = {
    kinds.HEIC: "Share or save the picture as JPEG on the phone, then choose that file.",
    kinds.AVIF: "Save the picture as JPEG or PNG, then choose that file.",
    kinds.TIFF: "Save the picture as PNG, then choose that file.",
    kinds.BMP: "Save the picture as PNG, then choose that file.",
    kinds.VIDEO: "A film can hold its place and its day. Leave it out, or ask somebody who knows.",
    kinds.OLD_OFFICE: "Save it in the newer form (docx, xlsx or pptx) or as a PDF, then choose that file.",
    kinds.RTF: "Save it as docx or as a PDF, then choose that file.",
}


def without_hidden(data: bytes) -> Copy:
    """The copy, made in memory; `data` stays as it is. Raises an error of `errors` where none can be made.

    Not promised: that the words and pictures themselves tell nothing, and that nobody finds who made it by its style.
    """
    if not data:
        raise EmptyFile
    if len(data) > LARGEST:
        raise FileTooLarge
    kind = kinds.kind_of(data)
    if kind in kinds.PICTURES:
        return pictures.without_hidden(data, kind)
    if kind is kinds.PDF:
        return pdf.without_hidden(data)
    if kind is kinds.ZIP:
        parts = zips.parts_of(data)
        copy = odf.without_hidden(parts) or ooxml.without_hidden(parts)
        if copy is not None:
            return copy
    if kind in _INSTEAD:
        raise KnownButNotPossible(kind.name, _INSTEAD[kind])
    raise UnknownKind
