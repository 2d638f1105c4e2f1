import pytest

from leeward.readers.line_chat.quoted import joined, unquoted

NEXT = "9:02\tRex\tnext"


@pytest.mark.parametrize(
    ("lines", "counts"),
    [
        (['9:01\tRex\t"one', "2025/03/01(土)", 'two"', NEXT], [3, 1]),
        (['9:01\tRex\t"one', "two", NEXT], [1, 1, 1]),
        (['9:01\tRex\t"one', "two"], [1, 1]),
        (['9:01\tRex\t"one"', "two"], [1, 1]),
        (['9:01\tRex\t"', 'two"', NEXT], [2, 1]),
        (['9:01\tRex\t"say ""x""', 'two"'], [2]),
        ([], []),
    ],
)
def test_only_marks_that_are_closed_join_lines(lines, counts):
    found = list(joined(lines))
    assert [count for _, count in found] == counts
    assert "\n".join(line for line, _ in found) == "\n".join(lines)


def test_many_open_marks_take_bounded_time():
    assert len(list(joined(['"x', '9:01\tRex\t"x'] * 20_000))) == 40_000


def test_unquoted():
    assert unquoted('"a\nb"') == "a\nb"
    assert unquoted('"a\n""b"" c"') == 'a\n"b" c'
    assert unquoted('"a" said\n"b"') == 'a" said\n"b'
    assert unquoted('"one line"') == '"one line"'
