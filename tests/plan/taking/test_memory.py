import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.library.plan import ITEMS
from leeward.plan.taking import memory
from leeward.printing import typeset
from leeward.printing.sheet import Entry, Section, Sheet

NAMES = memory.words_of(["Mira Okafor", "12b Elm Road, Leeds"])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Agree a code word with one to three people", "agree code word"),
        ("Ask Mira’s neighbour to ring the police if they hear something", "neighbour ring hear"),
        ("Keep the phone charged, with credit on it", "phone charged credit"),
        ("Look at the road to Leeds and at the flat in Harrogate", "flat"),
        ("Copy the ID and the SIM card", "copy ID SIM"),
        ("Ring 0113 496 0000", "ring"),
        ("Leave the plan where it is", ""),
        ("", ""),
        ("Mira", ""),
        ("Think. Harrogate is far", "harrogate"),  # a name that begins a sentence and that nobody told us is kept
    ],
)
def test_the_first_words_that_mean_something_stay(line, words):
    assert memory.key_words(line, NAMES, numbers=False) == words


def test_numbers_stay_only_if_asked_for():
    assert memory.key_words("Ring 0113 496", NAMES, numbers=True) == "ring 0113 496"
    assert memory.key_words("House 12b", NAMES, numbers=True) == "house"


@given(st.text(max_size=200))
def test_any_line_gives_three_short_words_at_most_and_none_of_the_names(text):
    words = memory.key_words(text, NAMES, numbers=True).split(" ")
    assert len(words) <= 3
    assert sum(map(len, words)) <= 26
    assert not NAMES.intersection(word.casefold() for word in words)


@given(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=4), st.booleans())
def test_names_never_stay_in_whatever_case(names, upper):
    text = " ".join(name.upper() if upper else name for name in names)
    assert memory.key_words(f"go to {text} tomorrow", NAMES, numbers=True) == "tomorrow"


def test_no_line_of_the_library_keeps_a_word_that_tells_what_the_paper_is_about():
    telling = re.compile(r"\b(abus\w*|violen\w*|police\w*|court\w*|refuge\w*|advocat\w*|weapon\w*|leav\w*|danger\w*)\b")
    lines = [memory.key_words(item.said.text, NAMES, numbers=True) for item in ITEMS.values()]
    assert len(lines) > 80
    assert sum(1 for line in lines if line) > 0.9 * len(lines)
    assert [line for line in lines if telling.search(line)] == []


def test_headings_states_notes_and_doubles_go():
    sections = [
        Section("now", "Right now", (Entry("Code word", "Done", "a note"), Entry("The code word"))),
        Section("places", "Places", (Entry("Library"),)),
        Section("money", "Money", (Entry("Code word"), Entry("Cash"))),
        Section("empty", "Empty", (Entry("to the"),)),
    ]
    assert memory.condensed(sections, NAMES, numbers=False, leave_out=("places",)) == (
        Section("now", "", (Entry("code word"),)),
        Section("money", "", (Entry("cash"),)),
    )


def test_what_does_not_fit_is_counted():
    sections = [Section(str(n), "", (Entry("one"), Entry("two"))) for n in range(3)]
    kept, over = memory.fitting(sections, 3)
    assert [len(section.entries) for section in kept] == [1, 1, 1]
    assert over == 3
    assert [len(section.entries) for section in memory.fitting(sections, 4)[0]] == [2, 1, 1]
    assert [section.key for section in memory.fitting(sections, 2)[0]] == ["0", "1"]
    assert memory.fitting(sections, 9) == (tuple(sections), 0)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("size", ["normal", "large"])
def test_the_most_lines_fit_on_one_page(paper, size):
    widest = "wwwwwwwww wwwwwwwww wwwwwwww"
    sections = tuple(Section(str(n), "", (Entry(widest),)) for n in range(memory.LINES[size]))
    made = typeset.pdf(Sheet("List", sections), paper=paper, size=size)
    assert len(re.findall(rb"/Type/Page/", made)) == 1
