from leeward.library import day


def test_an_advocate_comes_first():
    assert "advocate" in day.LEAD.detail
    assert day.ADVICE[0].key == "day-advocate"


def test_every_reason_to_say_nothing_is_there():
    assert {line.key for line in day.QUIET} == {
        "quiet-warning",
        "quiet-together",
        "quiet-unfinished",
        "quiet-left-behind",
        "quiet-devices",
        "quiet-threats",
        "quiet-hidden",
        "quiet-advice",
        "quiet-order",
        "quiet-face",
        "quiet-hope",
    }


def test_above_them_stands_that_help_comes_first():
    assert "helpline comes first" in day.QUIET_LEAD.detail


def test_leaving_without_a_word_is_a_choice():
    line = next(line for line in day.ADVICE if line.key == "day-silent")
    assert "choice" in line.text


def test_all_of_it_is_on_the_shelf():
    assert (day.LEAD, *day.ADVICE, day.QUIET_LEAD, *day.QUIET) == day.SAID
