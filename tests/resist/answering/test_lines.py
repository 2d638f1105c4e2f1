from hypothesis import given
from hypothesis import strategies as st

from leeward.resist.answering.lines import LABELS, laid_out
from leeward.words.replies import DraftProblem, DraftRule
from leeward.words.tactics import Quote

TEXT = "Friday works. You always do that, as ever! Thanks"


def problem(words, rule=DraftRule.ARGUES, text=TEXT):
    start = text.index(words)
    return DraftProblem(rule, Quote(words, start, start + len(words)), "why")


def test_every_sentence_is_there_and_the_words_are_marked():
    lines = laid_out(TEXT, [problem("You always do that")])
    assert [line.quote.text for line in lines] == ["Friday works.", "You always do that, as ever!", "Thanks"]
    assert [(piece.text, piece.numbers) for piece in lines[1].pieces] == [
        ("You always do that", (1,)),
        (", as ever!", ()),
    ]
    assert [note.label for note in lines[1].notes] == ["Argues"]
    assert lines[0].notes == lines[2].notes == ()


def test_notes_are_numbered_as_they_stand_and_overlap_without_a_word_lost():
    inner, outer = problem("always", DraftRule.EMOTIONAL), problem("You always do that", DraftRule.RETALIATES)
    (line,) = [line for line in laid_out(TEXT, [inner, outer]) if line.notes]
    assert "".join(piece.text for piece in line.pieces) == line.quote.text
    assert [(piece.text, piece.numbers) for piece in line.pieces][:3] == [
        ("You ", (1,)),
        ("always", (1, 2)),
        (" do that", (1,)),
    ]
    assert [note.problem.rule for note in line.notes] == [DraftRule.RETALIATES, DraftRule.EMOTIONAL]


def test_one_over_several_sentences_is_told_once_and_marked_in_each():
    lines = laid_out(TEXT, [DraftProblem(DraftRule.OVER_EXPLAINS, Quote(TEXT, 0, len(TEXT)), "why")])
    assert [len(line.notes) for line in lines] == [1, 0, 0]
    assert all(line.pieces[0].numbers == (1,) for line in lines)


def test_a_place_names_its_rule_and_its_words():
    (note,) = laid_out(TEXT, [problem("always")])[1].notes
    assert note.place == f"argues-{TEXT.index('always')}-{TEXT.index('always') + 6}"


def test_every_rule_has_words():
    assert set(LABELS) == set(DraftRule)


def test_an_empty_draft_has_no_line():
    assert laid_out("", []) == laid_out("  \n ", []) == ()


@given(
    st.text(alphabet="ab .!?\n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=5)
)
def test_no_letter_is_lost_or_doubled_whatever_is_marked(text, places):
    problems = [
        DraftProblem(DraftRule.ARGUES, Quote(text[start : start + length], start, start + length), "why")
        for start, length in places
        if start < len(text)
    ]
    for line in laid_out(text, problems):
        assert "".join(piece.text for piece in line.pieces) == line.quote.text
        assert text[line.quote.start : line.quote.end] == line.quote.text
