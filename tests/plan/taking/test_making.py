import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.plan import adding, hiding, sheets
from leeward.plan.models import Item, Place
from leeward.plan.taking import making
from leeward.plan.taking.choice import Choice, Kind
from leeward.printing.sheet import Entry, Section
from leeward.printing.text import as_text
from support.pdf_words import words_of

ALL = ("now", "money", "places", "own room")


def words(choice):
    return as_text(making.make(choice).sheet)


def test_lines_places_and_states_go_in_and_what_is_not_for_her_does_not(lines):
    assert words(Choice(Kind.SHEET, ALL)) == (
        "Notes\n\nRight now\n- Ring Mira about the green folder (To do)\n\n"
        "Money\n- Put £40 by at my aunt’s (To do)\n\n"
        "Places\n- The town library, 3 High Street (Something else)\n"
    )


def test_notes_and_states_only_if_asked_for(lines):
    assert "(To do)" not in words(Choice(Kind.SHEET, ALL, states=False))
    with_notes = words(Choice(Kind.SHEET, ("money",), notes=True))
    assert (
        with_notes
        == "Notes\n\nMoney\n- Put £40 by at my aunt’s (To do)\n  she lives at [kept private], [kept private]\n"
    )


def test_only_the_chosen_parts_go_in(lines):
    assert words(Choice(Kind.FRIEND, ("now",))) == "Notes\n\nRight now\n- Ring Mira about the green folder (To do)\n"
    assert making.make(Choice(Kind.FRIEND, ())).sheet.sections == ()


def test_lines_of_the_library_go_in_if_asked_for(lines):
    few, many = Choice(Kind.SHEET, ("money",)), Choice(Kind.SHEET, ("money",), untouched=True)
    assert len(making.make(many).sheet.sections[0].entries) > len(making.make(few).sheet.sections[0].entries) + 3


def test_key_words_hold_no_name_of_anybody_and_no_place(lines, mira):
    found = words(Choice(Kind.MEMORY, ALL))
    assert found == "List\n\n- ring green folder\n"


def test_what_does_not_fit_on_the_page_of_key_words_is_counted(vault):
    for number in range(60):
        adding.add("money", f"Take box{chr(97 + number % 26)}{chr(97 + number // 26)} down", origin=str(number))
    made = making.make(Choice(Kind.MEMORY, ("money",)))
    assert sum(len(section.entries) for section in made.sheet.sections) + made.over == 60
    assert made.over > 0


def test_rooms_above_add_sections_and_equal_keys_become_one(lines, monkeypatch):
    entries = list(sheets.sheets._entries)
    monkeypatch.setattr(sheets.sheets, "_entries", entries)
    sheets.sheets.add(lambda: [Section("own room", "Own room", (Entry("Passport", "Copy"),))])
    sheets.sheets.add(lambda: [Section("money", "Other heading", (Entry("A tin on 12b ELM-ROAD"),))])
    assert [section.key for section in making.sections(untouched=False)] == ["now", "money", "places", "own room"]
    found = words(Choice(Kind.SHEET, ALL))
    assert "Own room\n- Passport (Copy)" in found
    assert "- A tin on [kept private]\n" in found
    assert "Other heading" not in found


def test_the_mark_of_a_text_changes_with_every_word_of_it(lines):
    choice = Choice(Kind.SHEET, ALL)
    before = making.make(choice).seen
    assert making.make(choice).seen == before
    Item.objects.filter(origin="b").update(text="Ring Mira about the red folder")
    assert making.make(choice).seen != before


def test_a_copy_is_a_pdf_or_a_text_as_chosen(lines):
    as_pdf, plain = Choice(Kind.FRIEND, ALL), Choice(Kind.FRIEND, ALL, as_pdf=False)
    assert making.as_file(making.make(as_pdf), as_pdf).startswith(b"%PDF")
    assert making.as_file(making.make(plain), plain).decode() == words(plain)


LETTERS = st.text(
    st.characters(codec="utf-8", categories=["Lu", "Ll", "Nd"], max_codepoint=0x17F), min_size=4, max_size=9
)
NAMES = st.lists(LETTERS, min_size=1, max_size=3)
BETWEEN = st.sampled_from([" ", "  ", "\n", "-", ", ", " . ", "\u00a0", "\u200b", "\u00ad", "_", " / "])
CASES = st.sampled_from([str, str.upper, str.lower, str.title, str.swapcase])
SPELT = (lambda text: text, lambda text: unicodedata.normalize("NFD", text))


@st.composite
def hidden_places(draw):
    """A hidden place, and a line that holds it in other case, spacing and spelling."""
    pieces, gap, case = draw(NAMES), draw(BETWEEN), draw(CASES)
    written = draw(st.sampled_from(SPELT))(case(gap.join(pieces)))
    return " ".join(pieces), draw(
        st.sampled_from(["go to {}.", "{}", "ask ({}) first", "the road: {}, then left"])
    ).format(written)


def flat(text):
    """Without case, spelling and all that is neither letter nor digit: what is compared."""
    return "".join(c for c in unicodedata.normalize("NFC", text).casefold() if c.isalnum())


@pytest.mark.parametrize("kind", Kind)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(hidden_places(), min_size=1, max_size=3), as_address=st.booleans())
def test_no_form_holds_a_hidden_place(vault, kind, places, as_address):
    Place.objects.all().delete()
    Item.objects.all().delete()
    for number, (name, line) in enumerate(places):
        Place.objects.create(name=f"Aunt {number}" if as_address else name, address=name if as_address else "")
        adding.add("money", f"Line: {line}", origin=str(number), note=line)
    choice = Choice(kind, ("money", "places"), notes=True, untouched=False, numbers=True)
    made = making.make(choice)
    texts = [t for s in made.sheet.sections for e in s.entries for t in (e.text, e.note, e.state, s.heading)]
    for name, _ in places:
        bare = [text.replace(hiding.KEPT_PRIVATE, "|") for text in texts]
        assert not [text for text in bare if flat(name) in flat(text) and len(flat(name)) > 3]
    drawn = words_of(making.as_file(made, choice))
    said = [line.removeprefix("- ") for line in as_text(made.sheet).splitlines()]
    words = "".join("".join(said).split())
    if not any(map(unicodedata.combining, words)):  # PDFium reads a letter and a mark of its own twice
        assert drawn.startswith(words)


def test_both_lists_at_once_are_those_asked_for_one_by_one(lines):
    whole, touched = making.whole_and_touched()
    assert whole == making.sections(untouched=True)
    assert touched == making.sections(untouched=False)
    assert len(whole) > len(touched)


def test_it_is_empty_until_a_room_gives_something(vault):
    assert making.is_empty()
    adding.add_own("day", "Feed the cat")
    assert not making.is_empty()
