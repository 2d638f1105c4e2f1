from datetime import date

import pypdfium2
import pytest

from leeward.printing import thread
from leeward.printing.thread import File, Mark, Said, Thread

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def volume(*rows, first=1, prefix="A-"):
    header = ("chat.txt · SHA-256 " + "ab" * 32,)
    return Thread("Messages: Rex", ("Volume 1",), header, "Volume 1", prefix, first, date(2025, 3, 2), rows)


def words(made, page=0):
    document = pypdfium2.PdfDocument(made.data)
    found = document[page].get_textpage().get_text_bounded()
    return found.replace("\u200b", "")


@pytest.mark.parametrize(
    "text",
    [
        "Where are you",
        "أين أنت الآن؟ لا تتركيني",
        "नमस्ते",
        "你好世界",
        "สวัสดีครับ",
        "😀👍",
        "שלום",
        "안녕 こんにちは",
        "Привіт",
    ],
)
def test_words_of_any_script_are_found_and_copied(text):
    made = thread.pdf(volume(Said("1 · 21:14 · Rex", text)))
    assert text in words(made)
    assert made.undrawn == ()


def test_a_sign_without_letterforms_is_written_as_its_code_point_and_said():
    made = thread.pdf(volume(Said("1", "a \U00013000 b")))
    assert "a [U+13000] b" in words(made)
    assert made.undrawn == ("Egyptian",)
    assert "no letterforms" in words(made)


def test_every_page_has_source_hash_and_its_own_number():
    made = thread.pdf(volume(*(Said(f"{number} · Rex", "word " * 60) for number in range(60)), first=41))
    assert made.pages > 2
    for page in range(made.pages):
        assert "ab" * 32 in words(made, page)
        assert f"A-{41 + page:06}" in words(made, page)


def test_marks_and_files_stand_where_they_belong():
    files = (File("A picture, IMG-1.jpg. SHA-256 " + "cd" * 32, SVG), File("A document."))
    made = thread.pdf(
        volume(Mark("Sunday, 2 March 2025"), Said("1", "look", aside=True, files=files), Mark("3 left out"))
    )
    text = words(made)
    places = [text.index(part) for part in ("Sunday", "look", "IMG-1.jpg", "A document", "3 left out")]
    assert places == sorted(places)
    assert "cd" * 32 in text


def test_it_is_pdf_a_and_the_same_bytes_each_time():
    one, other = (thread.pdf(volume(Said("1", "#set text(red) $x$ *b*"))) for _ in range(2))
    assert one == other
    assert b"<pdfaid:part>2</pdfaid:part>" in one.data
    assert "#set text(red) $x$ *b*" in words(one)
