from datetime import datetime, timedelta

from leeward.readers.tally import Tally, shown_order
from leeward.words.messages import DateOrder, Kind, Message, Origin, Place, Problem, Skipped

ORIGIN = Origin("x", "x", "x", "x")
START = datetime(2024, 1, 1, 10)


def message(at, sender="Rex"):
    return Message(ORIGIN, Place(), sender, at, "", Kind.MESSAGE, "x")


def tally(*batches):
    found = Tally()
    for batch in batches:
        found.add(batch)
    return found


def test_counts():
    found = tally(
        [
            message(START),
            Problem("x", Place(), "why", 3),
            Skipped(Place(), "blank line", 2),
            Skipped(Place(), "blank line"),
        ],
        [message(None, "Ada"), message(START - timedelta(days=1), None)],
    )
    assert (found.messages, found.problems, found.skipped, found.undated) == (3, 3, {"blank line": 3}, 1)
    assert found.senders == {"Rex": 1, "Ada": 1, None: 1}
    assert (found.first, found.last) == (START - timedelta(days=1), START)


def daily(days):
    return [message(START + timedelta(days=day, minutes=n)) for day in days for n in range(3)]


def test_a_long_silence_stands_out_wherever_the_batches_end():
    days = [*range(40), *range(70, 100)]
    expected = ((START + timedelta(days=39, minutes=2), START + timedelta(days=70)),)
    records = daily(days)
    assert tally(records).gaps() == expected
    assert tally(*[records[i : i + 7] for i in range(0, len(records), 7)]).gaps() == expected
    assert tally(*[[record] for record in records]).gaps() == expected


def test_no_silence_stands_out_among_rare_messages():
    assert tally(daily(range(0, 400, 20))).gaps() == ()


def test_thirteen_days_are_not_long():
    assert tally(daily([*range(40), *range(53, 80)])).gaps() == ()


def test_memory_is_bounded():
    found = tally([message(START + timedelta(days=15 * n)) for n in range(500)])
    assert len(found._gaps) == 50


def test_one_word_for_the_order():
    assert shown_order({}) is DateOrder.ISO
    assert shown_order({DateOrder.ISO: 9, DateOrder.DMY: 1}) is DateOrder.DMY
    assert shown_order({DateOrder.MDY: 9, DateOrder.DMY: 1}) is DateOrder.MDY
    assert shown_order({DateOrder.MDY: 9, DateOrder.AMBIGUOUS: 1}) is DateOrder.AMBIGUOUS
