from datetime import datetime

from leeward.history.bringing.feed import Size, batches
from leeward.history.rows import LOGGED
from leeward.words.messages import Kind, Message, Origin, Place, Problem, Skipped

ORIGIN = Origin("whatsapp_txt", "c.txt", "ab", "Rex")


def records(n):
    for i in range(n):
        if i % 10 == 3:
            yield Problem("c.txt", Place(line=i), "The date is cut off.", records=2)
        elif i % 10 == 7:
            yield Skipped(Place(line=i), "blank line")
        else:
            yield Message(ORIGIN, Place(i, i), "Rex", datetime(2025, 3, 2), "x", Kind.MESSAGE, "ok")


def test_all_records_in_their_order_and_none_twice():
    found = list(batches(records(95), 0, Size(20)))
    assert [batch.upto for batch in found] == [20, 40, 60, 80, 95]
    assert sum(len(batch.rows) for batch in found) == 76
    assert sum(problem[2] for batch in found for problem in batch.problems) == 20
    assert sum((batch.skipped for batch in found), found[0].skipped.__class__())["blank line"] == 9


def without_salts(batches):
    return [row[:LOGGED] for batch in batches for row in batch.rows]


def test_taken_up_again_the_rest_is_the_same():
    whole = without_salts(batches(records(95), 0, Size(20)))
    start = next(iter(batches(records(95), 0, Size(30))))
    rest = without_salts(batches(records(95), start.upto, Size(7)))
    assert without_salts([start]) + rest == whole


def test_nothing_at_all_is_one_empty_batch():
    [only] = batches([], 0, Size(10))
    assert (only.rows, only.upto) == ([], 0)


def test_the_size_follows_the_speed_within_bounds():
    size = Size()
    for _ in range(10):
        size.follow(0.0001)
    assert size.records == Size.MOST
    for _ in range(10):
        size.follow(9)
    assert size.records == Size.LEAST


def test_one_slow_batch_makes_the_next_small_and_it_grows_back_step_by_step():
    size = Size(2000)
    size.follow(0.4)
    assert size.records == 250
    size.follow(0.02)
    assert 250 < size.records < 350
