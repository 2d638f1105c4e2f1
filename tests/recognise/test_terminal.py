import io
import re

import pytest
from rich.console import Console

from leeward.recognise.building import build_report
from leeward.recognise.terminal import render, sparkline
from recognise.cast import FOREIGN, Chat, PlainWords

CHAT = (
    Chat()
    .rex("you are ungrateful [bold]x[/bold]", "2026-01-01 10:00")
    .rex("useless, nobody will have you", "2026-03-01 23:30")
)
CHAT.ada("Please do not contact me again.", "2026-03-02 10:00").rex("the knife", "2026-03-02 23:00")


def printed(chat, width=80, **console):
    out = Console(file=io.StringIO(), width=width, highlight=False, **console)
    render(build_report(chat.messages, me=frozenset(("Ada",)), detector=PlainWords()), out)
    return out.file.getvalue()


@pytest.mark.parametrize("width", [20, 60, 80, 119, 200])
def test_no_line_is_wider_than_the_terminal_may_be(width):
    widest = max(len(line) for line in printed(CHAT, width).splitlines())
    assert widest <= min(max(width, 60), 120)


def test_danger_stands_first_with_a_sign_and_its_advice():
    text = printed(CHAT)
    assert text.index("! Two messages speak of harm") < text.index("What the words do") < text.index("When they write")
    assert "“nobody will have you”" in text
    assert "2 of 3" not in text.split("What the words do")[0]


def test_counts_have_their_denominator_and_quotes_stay_out():
    text = printed(CHAT)
    assert "1 of 3" in text
    assert "[bold]x" not in text


def test_nothing_depends_on_colour():
    coloured = printed(CHAT, force_terminal=True, color_system="truecolor")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert plain.split() == printed(CHAT).split()


def test_nothing_found_never_reads_as_all_is_well():
    text = " ".join(printed(Chat().rex("good morning")).split())
    assert "That says nothing about danger" in text
    assert "That does not mean that nothing is wrong" in text


def test_a_stop_that_was_only_found_is_asked_about():
    assert "Only you know whether this was your request" in " ".join(printed(CHAT).split())


@pytest.mark.parametrize(
    ("counts", "line"),
    [([0, 1, 8], ".▁█"), ([], ""), ([0, 0], ""), ([3, 3], "██"), (list(range(30)), "▂▂▃▃▃▃▄▄▄▄▅▅▅▅▅▆▆▆▆▇▇▇▇█")],
)
def test_a_sparkline(counts, line):
    assert len(sparkline(counts)) == len(line)
    assert sparkline(counts)[-1:] == line[-1:]


def test_a_sparkline_for_old_terminals():
    assert sparkline([0, 1, 8], plain=True) == "..@"


def test_messages_in_another_language_stand_beside_the_counts_and_none_says_nothing():
    flat = " ".join(printed(Chat().rex(FOREIGN).rex("useless")).split())
    assert "1 of 2 messages with words from" in flat
    assert "no tactic was looked for" in flat
    assert "no tactic was looked for" in " ".join(printed(Chat().rex(FOREIGN)).split())
    assert "not in English" not in printed(CHAT)
