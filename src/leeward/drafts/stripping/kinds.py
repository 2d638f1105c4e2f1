"""What a file is, by its first bytes. Its name is never believed.

Signatures: JPEG ITU-T T.81, PNG (RFC 2083), GIF89a, WebP (RFC 9649), ISO base media files (ISO/IEC 14496-12) for HEIC,
AVIF and videos, TIFF 6.0, BMP, PDF (ISO 32000), ZIP (APPNOTE 6.3), the compound files of Office up to 2003 (MS-CFB).
"""

from dataclasses import dataclass

_PDF_HEAD = 1024  # bytes in which a PDF may begin


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` as pages say it; `suffix` and `media_type` for the copy."""

    name: str
    suffix: str
    media_type: str


JPEG = Kind("JPEG picture", "jpg", "image/jpeg")
PNG = Kind("PNG picture", "png", "image/png")
GIF = Kind("GIF picture", "gif", "image/gif")
WEBP = Kind("WebP picture", "webp", "image/webp")
PDF = Kind("PDF", "pdf", "application/pdf")
ZIP = Kind("package", "zip", "application/zip")  # Office and LibreOffice; `office` says which

HEIC = Kind("HEIC picture", "heic", "image/heic")
AVIF = Kind("AVIF picture", "avif", "image/avif")
TIFF = Kind("TIFF picture", "tif", "image/tiff")
BMP = Kind("BMP picture", "bmp", "image/bmp")
VIDEO = Kind("video", "mp4", "video/mp4")
OLD_OFFICE = Kind("file of an older Office", "doc", "application/octet-stream")
RTF = Kind("RTF file", "rtf", "application/rtf")

PICTURES = frozenset({JPEG, PNG, GIF, WEBP})

_FIRST = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"PK\x03\x04", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (b"{\\rtf", RTF),
)
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), HEIC),
    **dict.fromkeys((b"avif", b"avis"), AVIF),
}


def kind_of(data: bytes) -> Kind | None:
    """The kind of a file; None for anything that is not known here, plain text too."""
    for mark, kind in _FIRST:
        if data.startswith(mark):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return WEBP
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12], VIDEO)
    if data[:2] == b"BM" and data[6:10] == bytes(4):
        return BMP
    return PDF if b"%PDF-" in data[:_PDF_HEAD] else None
