"""The words that stand in a PDF, in the order in which another program finds them: PDFium, which has no part in making it."""

import re

import pypdfium2

_BETWEEN = re.compile(r"[\s\u200b]+")  # white space and places to break a line
_AT_LINE_END = re.compile(r"[\u0002\ufffe]")  # how PDFium marks a hyphen that ends a line


def words_of(pdf):
    """All that is drawn, page by page, without white space."""
    document = pypdfium2.PdfDocument(pdf)
    drawn = [page.get_textpage().get_text_bounded() for page in document]
    assert drawn
    return _BETWEEN.sub("", _AT_LINE_END.sub("-", "".join(drawn)))
