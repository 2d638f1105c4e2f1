from hypothesis import given
from hypothesis import strategies as st

from leeward.printing.sheet import Entry, Section, Sheet
from leeward.printing.text import as_text


def test_one_line_an_entry_its_state_behind_it_its_note_below():
    sheet = Sheet(
        "Notes",
        (
            Section("now", "Right now", (Entry("Charge the phone", "To do", "the old one\ntoo"), Entry("Keys"))),
            Section("bare", "", (Entry("bread"),)),
            Section("none", "Empty", ()),
        ),
    )
    assert as_text(sheet) == (
        "Notes\n\nRight now\n- Charge the phone (To do)\n  the old one\n  too\n- Keys\n\n- bread\n"
    )


def test_an_empty_sheet_is_its_title():
    assert as_text(Sheet("Notes", ())) == "Notes\n"


@given(st.text(max_size=80))
def test_any_text_can_be_kept_in_a_file(text):
    made = as_text(Sheet("Notes", (Section("a", "A", (Entry(text or "x", note=text),)),)))
    assert made.encode().decode() == made
