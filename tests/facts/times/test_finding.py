import pytest

from leeward.facts.times.finding import find


def whens(text):
    return [text[when.start : when.end] for when in find(text)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Can you have Leo Friday 5 pm?", "Friday 5 pm"),
        ("tomorrow at half 4", "tomorrow at half 4"),
        ("back by the 3rd.", "the 3rd"),
        ("Thursday between 8 and 12 and", "Thursday between 8 and 12"),
        ("on Monday, 8 June, 9.30, Court 3", "Monday, 8 June, 9.30"),
        ("is 9.30am on 17 March at", "9.30am on 17 March"),
        ("Mass at 10 on Sunday at", "10 on Sunday"),
        ("tues or wed?", "tues or wed"),
        ("by noon on the 29th", "noon on the 29th"),
        ("Tuesday 22 September at half past ten and", "Tuesday 22 September at half past ten"),
        ("Saturday, 24 October, 9:00 sharp, to", "Saturday, 24 October, 9:00 sharp"),
        ("Wednesday 18.11. at 14 o'clock", "Wednesday 18.11. at 14 o'clock"),
        ("walk in Weds 4-7.", "Weds 4-7"),
        ("8 in the morning", "8 in the morning"),
        ("dont give him more till 10", "10"),
        ("14 days from 3/11", "14 days from 3/11"),
        ("Sunday eve around 5.", "Sunday eve around 5"),
        ("4-11 April", "4-11 April"),
    ],
)
def test_a_day_and_its_hour_are_one(text, when):
    assert when in whens(text)


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("from 25 July to 8 August", ["25 July", "8 August"]),
        ("24th 9am till 25th 2pm", ["24th 9am", "25th 2pm"]),
        ("I can the 28 or the 29 in the morning", ["the 28", "the 29 in the morning"]),
    ],
)
def test_two_days_are_two(text, two):
    assert whens(text) == two


@pytest.mark.parametrize(
    "text", ["I have two kids", "room 12", "in the morning light", "size 5 shoes", "paid back 20 today ok"]
)
def test_a_bare_number_is_no_hour(text):
    assert not any(when[0].isdigit() for when in whens(text))


def test_a_line_break_parts_two():
    assert whens("Friday\n5pm") == ["Friday", "5pm"]
