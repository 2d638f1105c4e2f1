import json
import os
import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.recognise.building import Options, build_from_items, build_report
from leeward.recognise.items import items
from leeward.recognise.report import Report, Who
from leeward.words.messages import DateOrder, Kind, Message, Summary
from leeward.words.tactics import Contact, Setting, Side
from recognise.cast import FOREIGN, Chat, PlainWords

ME, REX = frozenset(("Ada",)), frozenset(("Rex",))
GOLDEN = Path(__file__).with_name("golden_sample.json")


def report(chat, **more):
    return build_report(chat.messages, me=ME, them=REX, detector=PlainWords(), **more)


def long_chat(count, seed=7):
    said = [
        "ungrateful",
        "ok",
        "useless",
        "my queen, come home",
        "see you at five",
        "you dreamt it",
        "the dentist is at four",
    ]
    chance, chat, at = random.Random(seed), Chat(), datetime(2024, 1, 1)
    for n in range(count):
        at += timedelta(seconds=chance.randrange(1, 3000))
        chat.say("Rex" if chance.random() < 0.63 else "Ada", f"{chance.choice(said)} {n % 50}", at)
    return chat


def test_counts_stand_beside_their_denominator():
    chat = (
        Chat()
        .rex("you are ungrateful")
        .rex("ungrateful and useless")
        .rex("ok")
        .rex("", kind=Kind.DELETED)
        .ada("useless")
    )
    seen = report(chat)
    assert [(tactic.slug, tactic.count, tactic.of) for tactic in seen.tactics] == [
        ("guilt_tripping", 2, 3),
        ("belittling", 1, 3),
    ]
    assert (seen.totals.theirs, seen.totals.with_words, seen.totals.mine, seen.totals.found) == (4, 3, 1, 2)


def test_the_persons_own_messages_are_never_counted_as_findings():
    assert report(Chat().ada("useless useless ungrateful")).tactics == ()


def test_a_quote_keeps_its_exact_place_and_two_lines_around():
    chat = Chat().rex("one").ada("two").rex("three").rex("you are useless").ada("four").rex("five").ada("six")
    said = report(chat).tactics[0].quotes[0]
    assert [line.text for line in said.before] == ["two", "three"]
    assert [(line.text, line.side) for line in said.after] == [("four", Side.ME), ("five", Side.THEM)]
    assert said.text[said.marks[0].start : said.marks[0].end] == "useless"
    assert (said.spot.place.line, said.spot.ref) == (4, "3")


def test_the_strongest_and_newest_quotes_are_kept_and_no_words_twice():
    chat = Chat()
    for n in range(40):
        chat.rex(f"useless {n}", datetime(2026, 3, 1) + timedelta(hours=n))
    assert [said.spot.number for said in report(chat).tactics[0].quotes] == [39]


def test_danger_stands_first_and_is_kept_apart():
    chat = (
        Chat()
        .rex("nobody will have you", "2026-03-01 10:00")
        .rex("the knife, nobody will have you", "2026-03-02 10:00")
    )
    danger = report(chat).danger
    assert danger.messages == 2
    assert {count.flag: count.count for count in danger.counts} == {"threat_to_kill": 2, "weapon": 1}
    assert [item.said.spot.number for item in danger.items] == [0, 1, 1]
    assert next(iter(report(chat).to_json())) == "danger"


def test_a_stop_found_in_the_persons_own_words_is_only_a_candidate():
    chat = Chat().rex("a", "2026-03-01 10:00").ada("Please do not contact me again.", "2026-03-02 10:00")
    chat.rex("b", "2026-03-03 10:00").rex("c", "2026-03-03 23:30")
    seen = report(chat)
    assert (seen.after_stop.confirmed, seen.after_stop.messages, seen.after_stop.night) == (False, 2, 1)
    assert [said.spot.number for said in seen.stop_candidates] == [1]


def test_a_stop_that_was_confirmed_counts_from_its_time_and_shows_the_words():
    chat = Chat().ada("Please do not contact me again.", "2026-03-02 10:00:30").rex("b", "2026-03-03 10:00")
    stop = Setting(Contact.STOP_STATED, datetime(2026, 3, 2, 10, 0))
    after = report(chat, setting=stop).after_stop
    assert (after.confirmed, after.messages, after.said.spot.number) == (True, 1, 0)


def test_messages_without_a_date_are_looked_at_and_counted_in_no_month():
    seen = report(Chat().rex("useless", None).rex("useless too", "2026-03-01 10:00"))
    assert (seen.tactics[0].count, seen.tactics[0].undated, sum(seen.tactics[0].months)) == (2, 1, 1)
    assert seen.not_read.undated == 1


def test_a_history_without_any_date_still_gives_a_report():
    seen = report(Chat().rex("useless", None).ada("no", None))
    assert (seen.months, seen.rhythm.dated, seen.history.first) == ((), 0, None)


def test_an_empty_history_gives_an_empty_report():
    seen = report(Chat())
    assert (seen.tactics, seen.danger.messages, seen.totals.theirs) == ((), 0, 0)


def test_the_summary_may_come_when_all_is_read():
    summary = Summary(("chat.txt",), "whatsapp_txt", 1, 3, {}, None, None, DateOrder.DMY)
    asked = []
    seen = report(Chat().rex("a"), summary=lambda: asked.append(1) or summary)
    assert (seen.history.problems, seen.not_read.problems, asked) == (3, 3, [1])


def test_progress_may_stop_the_building():
    class EnoughError(Exception):
        pass

    def stop(done):
        raise EnoughError

    with pytest.raises(EnoughError):
        report(long_chat(600), progress=stop)


def test_people_the_person_marked_are_counted_as_sent():
    chat = Chat().say("Tom", "just call Rex once").say("Kim", "hello")
    seen = build_from_items(
        items(chat.messages, ME, REX),
        Who(("Ada",), ("Rex",), "Rex"),
        Options(detector=PlainWords(), proxies=frozenset(("Tom",))),
    )
    assert [(pattern.slug, pattern.count) for pattern in seen.patterns] == [("proxy_contact", 1)]


def test_without_a_name_for_them_everyone_else_is_the_other_party():
    seen = build_report(Chat().say("Tom", "useless").ada("b").messages, me=ME, detector=PlainWords())
    assert (seen.who.them, seen.totals.theirs) == (("Tom",), 1)


def test_json_there_and_back_gives_the_same_report():
    seen = report(long_chat(300), made_at=datetime(2026, 6, 18, 12, 0))
    assert Report.from_json(json.loads(json.dumps(seen.to_json()))) == seen


SENDERS = st.sampled_from(["Ada", "Rex", "Mira", None])
TEXTS = st.sampled_from(
    [
        "",
        "useless",
        "ungrateful",
        "my queen",
        "nobody will have you",
        "I never took your keys",
        "Please do not contact me again.",
    ]
)
TIMES = st.one_of(st.none(), st.datetimes(datetime(2023, 1, 1), datetime(2026, 12, 31)))
KINDS = st.sampled_from(
    [Kind.MESSAGE, Kind.MESSAGE, Kind.DELETED, Kind.CALL, Kind.MISSED_CALL, Kind.EDITED, Kind.SYSTEM]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SENDERS, TEXTS, TIMES, KINDS), max_size=60))
def test_whatever_comes_the_numbers_hold_together(rows):
    chat = Chat()
    for sender, text, at, kind in rows:
        chat.say(sender, text, at, kind)
    seen = report(chat)
    dated = sum(m.sent_at is not None and m.sender == "Rex" for m in chat.messages)
    assert (
        sum(month.theirs + month.calls for month in seen.months) == dated == seen.rhythm.dated == sum(seen.rhythm.hours)
    )
    assert seen.rhythm.night <= seen.rhythm.dated
    assert seen.totals.with_words <= seen.totals.theirs
    for tactic in seen.tactics:
        assert 0 < tactic.count <= tactic.of == seen.totals.with_words
        assert sum(tactic.months) + tactic.undated == tactic.count
        assert tactic.likely <= tactic.count
        assert len(tactic.months) == len(seen.months)
    assert sum(month.found for month in seen.months) <= seen.totals.found <= seen.totals.with_words
    assert seen.totals.theirs + seen.totals.mine + seen.totals.others + seen.totals.calls <= len(rows)
    assert Report.from_json(json.loads(json.dumps(seen.to_json()))) == seen


def test_forty_thousand_messages_in_seconds_and_in_bounded_memory():
    import time
    import tracemalloc

    messages = long_chat(40_000).messages
    began = time.process_time()
    build_report(iter(messages), me=ME, detector=PlainWords())
    assert time.process_time() - began < 10  # measured: 1.0 s; a wait for others does not count
    tracemalloc.start()
    build_report(iter(messages[:15_000]), me=ME, detector=PlainWords())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 * 2**20


def test_the_sample_history_gives_the_golden_report():
    from leeward.readers.reading import open_reading
    from leeward.tactics.sample import sample_source

    reading = open_reading([sample_source()])
    senders = reading.sniff().senders
    them = frozenset(senders) - ME
    seen = build_report(
        (record for record in reading if isinstance(record, Message)), me=ME, them=them, summary=lambda: reading.summary
    )
    text = json.dumps(seen.to_json(), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("LEEWARD_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_messages_in_another_language_are_counted_of_the_other_party_alone():
    chat = Chat().rex(FOREIGN).rex("useless").ada(FOREIGN).say("Mira", FOREIGN)
    seen = report(chat)
    assert (seen.not_read.foreign, seen.totals.with_words) == (1, 2)
    assert seen.to_json()["not_read"]["foreign"] == 1


def test_a_thread_that_is_left_out_is_not_counted_as_another_language():
    chat = Chat().rex(FOREIGN)
    options = Options(detector=PlainWords(), left_out=frozenset(("Rex",)))
    assert build_from_items(items(chat.messages, ME, REX), Who(), options).not_read.foreign == 0
