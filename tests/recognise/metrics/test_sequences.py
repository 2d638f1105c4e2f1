from datetime import datetime, timedelta

from leeward.recognise.items import Found, items
from leeward.recognise.metrics.sequences import Darvo, HotAndCold, Promises
from leeward.words.tactics import Confidence, Finding, Line, Quote, Setting, Side
from recognise.cast import Chat, PlainWords

START = datetime(2026, 3, 1, 10)


def found(text, at=START, number=0, *findings):
    item = next(items(Chat().rex(text, at).messages, frozenset(), frozenset()))
    spot = item.spot()
    line = Line(Side.THEM, at, "whatsapp", text)
    seen = findings or next(PlainWords().screen([line], Setting())).findings
    return Found(
        type(spot)(str(number), number, *[getattr(spot, name) for name in list(spot.__slots__)[2:]]), text, seen
    )


def hot(days):
    pattern = HotAndCold()
    for n, (gap, text) in enumerate(days):
        pattern.add(found(text, START + timedelta(days=gap), n))
    return pattern.result()


def test_three_turns_within_four_days_are_told():
    days = [(n * 10 + extra, text) for n in range(3) for extra, text in ((0, "useless"), (4, "my queen"))]
    count, examples = hot(days)
    assert (count, len(examples)) == (3, 3)
    assert [part.name for part in examples[0].parts] == ["Anger, threat or put-down", "Then affection or a promise"]


def test_two_turns_or_slow_ones_say_nothing():
    assert hot([(0, "useless"), (1, "my queen"), (5, "useless"), (6, "my queen")])[0] == 0
    assert hot([(n * 10 + extra, text) for n in range(5) for extra, text in ((0, "useless"), (5, "my queen"))])[0] == 0


def test_one_message_with_both_is_no_turn_and_one_anger_counts_once():
    assert hot([(n, "useless, my queen") for n in range(0, 40, 10)])[0] == 0
    assert hot([(0, "useless"), (1, "my queen"), (2, "my queen"), (3, "my queen")])[0] == 0


def darvo(*said):
    pattern = Darvo()
    for n, (minutes, text) in enumerate(said):
        pattern.add(found(text, START + timedelta(minutes=minutes), n))
    return pattern.result()


def test_all_three_parts_in_one_message():
    count, examples = darvo((0, "I never touched you. You are useless. I'm the one who suffers"))
    assert count == 1
    assert [(part.name, part.said.marks[0].text) for part in examples[0].parts] == [
        ("Denies", "I never touched"), ("Attacks", "useless"), ("Turns it round", "I'm the one who"),
    ]  # fmt: skip


def test_parts_in_a_short_window_count_and_in_a_long_one_do_not():
    parts = ((0, "I never touched you, useless"), (10, "everybody abandons me"))
    assert darvo(*parts)[0] == 1
    assert darvo(parts[0], (16, parts[1][1]))[0] == 0


def test_a_denial_alone_or_with_one_part_is_nothing():
    assert darvo((0, "I never touched you, useless"))[0] == 0
    assert darvo((0, "everybody abandons me, useless"))[0] == 0


def promise(text, day, number):
    quote = Quote(text, 0, len(text))
    return found(text, START + timedelta(days=day), number, Finding("false_promises", Confidence.POSSIBLE, quote, "d"))


def test_a_promise_made_again_on_another_day_is_told_with_first_and_last():
    promises = Promises()
    for n, day in enumerate((0, 0, 3, 9, 20)):
        promises.add(promise("I start therapy on Monday", day, n))
    promises.add(promise("We buy the house by the sea", 21, 9))
    count, examples = promises.result()
    assert count == 5
    assert [part.name for part in examples[0].parts] == ["First time", "Time 4 of 5", "Time 5 of 5"]


def test_the_same_promise_on_one_day_or_different_ones_say_nothing():
    promises = Promises()
    for n, text in enumerate(("I start therapy on Monday", "I start therapy on Monday", "We buy the house by the sea")):
        promises.add(promise(text, 0, n))
    assert promises.result() == (0, ())
