"""What a file is, by its first bytes. Its name and what a browser says of it are never believed.

Only a few kinds of picture are shown on a page; anything else that may be kept is given as a download.
Signatures: JPEG ITU-T T.81, PNG (RFC 2083), GIF89a, WebP and other RIFF (RFC 9649), ISO base media files (ISO/IEC
14496-12) for HEIC and AVIF, TIFF 6.0, BMP, PDF (ISO 32000).
"""

from dataclasses import dataclass

HEAD = 1024
"""Bytes to look at; a PDF may have some bytes before its mark."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`media_type` is what it is served as where `on_page`; `suffix` ends the name of a download."""

    name: str
    media_type: str
    suffix: str
    on_page: bool = False


JPEG = Kind("JPEG picture", "image/jpeg", "jpg", on_page=True)
PNG = Kind("PNG picture", "image/png", "png", on_page=True)
GIF = Kind("GIF picture", "image/gif", "gif", on_page=True)
WEBP = Kind("WebP picture", "image/webp", "webp", on_page=True)
HEIC = Kind("HEIC picture", "image/heic", "heic")
AVIF = Kind("AVIF picture", "image/avif", "avif")
TIFF = Kind("TIFF picture", "image/tiff", "tif")
BMP = Kind("BMP picture", "image/bmp", "bmp")
PDF = Kind("PDF", "application/pdf", "pdf")

_FIRST = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), HEIC),
    **dict.fromkeys((b"avif", b"avis"), AVIF),
}
KINDS = {kind.media_type: kind for kind in (JPEG, PNG, GIF, WEBP, HEIC, AVIF, TIFF, BMP, PDF)}


def kind_of(head: bytes) -> Kind | None:
    """The kind of a file from its first bytes (`HEAD` are enough); None for anything that is not kept here."""
    for mark, kind in _FIRST:
        if head.startswith(mark):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12])
    if head[:2] == b"BM" and head[6:10] == bytes(4):
        return BMP
    return PDF if b"%PDF-" in head[:HEAD] else None
