import pytest

from leeward.drafts.answers.marks import NAMES, filled, marks


def test_marks_are_found_with_their_places():
    text = "I can offer [day] at [Time] or [day]."
    assert [(one.text, text[one.start : one.end]) for one in marks(text)] == [
        ("[day]", "[day]"),
        ("[Time]", "[Time]"),
        ("[day]", "[day]"),
    ]


@pytest.mark.parametrize("text", ["", "No marks.", "[sic] he wrote [this]", "[day", "[ day ]", "day]"])
def test_other_brackets_are_the_persons_own(text):
    assert marks(text) == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_a_mark(name):
    assert len(marks(f"On [{name}].")) == 1


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (["Monday", "5 pm"], "On Monday at 5 pm."),
        (["Monday", ""], "On Monday at [time]."),
        (["  Monday\n next ", "   "], "On Monday next at [time]."),
        ([], "On [day] at [time]."),
        (["Monday", "5 pm", "more"], "On Monday at 5 pm."),
        (["[time]", "x"], "On [time] at x."),
    ],
)
def test_marks_are_filled_in_their_order(given, text):
    assert filled("On [day] at [time].", given) == text
