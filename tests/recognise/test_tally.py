from collections import Counter
from datetime import datetime, timedelta

from leeward.recognise.items import Found, items
from leeward.recognise.report import MonthCount
from leeward.recognise.tally import QUOTES, Tally
from leeward.tactics.catalogue import TACTICS
from leeward.words.tactics import Confidence, Finding, Quote
from recognise.cast import Chat


def found(number, text, *findings, at=None, after_stop=False):
    chat = Chat()
    for n in range(number + 1):
        chat.rex(text if n == number else "-", at or datetime(2026, 3, 1) + timedelta(hours=n))
    spot = list(items(chat.messages, frozenset(), frozenset()))[number].spot()
    return Found(spot, text, tuple(findings), after_stop=after_stop)


def finding(slug, text, confidence=Confidence.POSSIBLE):
    return Finding(slug, confidence, Quote(text, 0, len(text)), "d")


def rows(tally):
    return tally.counts(100, (MonthCount("2026-03", 50, 0, 0, 0),), lambda said: said)


def test_a_message_counts_once_for_a_tactic_however_often_it_was_seen_in_it():
    tally = Tally(TACTICS)
    tally.add(found(0, "useless useless", finding("belittling", "useless"), finding("belittling", "useless useless")))
    assert (rows(tally)[0].count, tally.found, tally.by_month()) == (1, 1, Counter({"2026-03": 1}))


def test_the_most_frequent_stands_first_and_ties_go_by_name():
    tally = Tally(TACTICS)
    for n, slug in enumerate(("rage", "belittling", "rage", "threat")):
        tally.add(found(n, f"{slug}{n}", finding(slug, f"{slug}{n}")))
    assert [row.slug for row in rows(tally)] == ["rage", "belittling", "threat"]


def test_likely_goes_before_possible_and_after_the_stop_before_earlier_ones():
    tally = Tally(TACTICS)
    for n in range(20):
        text = f"words {n}"
        tally.add(
            found(
                n, text, finding("rage", text, Confidence.LIKELY if n == 3 else Confidence.POSSIBLE), after_stop=n == 5
            )
        )
    kept = [said.spot.number for said in rows(tally)[0].quotes]
    assert (len(kept), kept) == (QUOTES, [3, 5, 17, 18, 19])
    assert tally.kept() == {"3", "5", "17", "18", "19"}


def test_first_and_last_are_by_time_even_out_of_order():
    tally = Tally(TACTICS)
    for n, day in enumerate((5, 2, 9)):
        tally.add(found(n, f"w{n}", finding("rage", f"w{n}"), at=datetime(2026, 3, day)))
    assert (rows(tally)[0].first.day, rows(tally)[0].last.day) == (2, 9)


def test_nothing_found_counts_nothing():
    tally = Tally(TACTICS)
    assert tally.add(found(0, "hello")) == ()
    assert (tally.found, rows(tally)) == (0, ())
