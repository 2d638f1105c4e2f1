import re

from leeward.court import papers

ABOUT = papers.About("1 conversation.", 10, 2, 3, 1, 12, "ab12 cd34")


def test_each_text_is_filled_in_and_says_what_it_is():
    found = {name: text.decode() for name, text in papers.written(ABOUT).items()}
    assert not any("$" in text for text in found.values())
    assert "10 messages are shown, 2 are withheld" in found["start-here.txt"]
    assert "ab12 cd34" in found["start-here.txt"]
    assert "Nobody has reviewed it" in found["start-here.txt"]
    notes = [text for name, text in found.items() if name.startswith("legal/")]
    assert len(notes) == 5
    assert all(("not legal advice" in text and "not checked by a lawyer" in re.sub(r"\s+", " ", text)) or "DRAFT" in text
               for text in notes)  # fmt: skip


def test_no_line_is_too_long_for_paper():
    assert max(len(line) for text in papers.written(ABOUT).values() for line in text.decode().splitlines()) <= 125
