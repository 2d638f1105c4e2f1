import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from leeward.readers.pdf_pages import UnreadablePdf, pages
from support.typeset_pages import typeset

PDF = typeset([["one", "two words"], [], ["three"]])


def read(data):
    return list(pages(io.BytesIO(data)))


def test_lines_of_every_page():
    assert read(PDF) == [["one", "two words"], [], ["three"]]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"words"])
def test_what_is_no_pdf(data):
    with pytest.raises(UnreadablePdf) as told:
        read(data)
    assert not told.value.locked


def test_a_password_is_told_apart():
    writer, out = PdfWriter(PdfReader(io.BytesIO(PDF))), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    with pytest.raises(UnreadablePdf) as told:
        read(out.getvalue())
    assert told.value.locked


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(PDF)), st.binary(min_size=1, max_size=30))
def test_odd_bytes_raise_nothing_else(at, noise):
    try:
        found = read(PDF[:at] + noise + PDF[at + len(noise) :])
    except UnreadablePdf:
        return
    assert all(lines is None or isinstance(lines, list) for lines in found)
