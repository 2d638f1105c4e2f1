from dataclasses import replace

from leeward.recognise import desk_look
from leeward.recognise.building import build_report
from leeward.recognise.held import OnDesk
from leeward.recognise.rows import Rows, hour_chart, month_chart, number_of, slug_of
from leeward.tactics.catalogue import TACTICS
from leeward.words.tactics import Setting
from recognise.cast import Chat, PlainWords


def report(chat, setting=None):
    return build_report(chat.messages, me=frozenset(("Ada",)), detector=PlainWords(), setting=setting)


def test_addresses_hold_numbers_that_lead_back():
    assert all(slug_of(number_of(slug)) == slug for slug in TACTICS)
    assert slug_of(99) is None


def test_the_chart_of_months_has_every_number_and_the_stop():
    chat = Chat().rex("useless", "2026-01-10 10:00").rex("ok", "2026-03-10 10:00")
    seen = report(chat, Setting(stop_stated_at=chat.messages[1].sent_at))
    chart = month_chart(seen)
    assert [(bar.label, bar.all, bar.some) for bar in chart.bars] == [
        ("January 2026", 1, 1),
        ("February 2026", 0, 0),
        ("March 2026", 1, 0),
    ]
    assert chart.event == (2, "10 March: you asked for no contact")
    assert "The table gives every number" in chart.summary


def test_without_dates_there_is_no_chart():
    seen = report(Chat().rex("a", None))
    assert (month_chart(seen), hour_chart(seen)) == (None, None)


def test_the_hours_begin_in_the_morning_and_mark_the_night():
    chart = hour_chart(
        report(Chat().rex("a", "2026-01-10 10:00").rex("b", "2026-01-10 23:00").rex("c", "2026-01-10 05:00"))
    )
    assert chart.bars[0].label == "06:00"
    assert [(bar.label, bar.some) for bar in chart.bars if bar.some] == [("23:00", 1), ("05:00", 1)]


def test_quotes_are_escaped_and_ask_only_where_words_cannot_tell(desk):
    held = OnDesk(desk_look.of({}, desk), desk)
    rows = {row.count.slug: row for row in Rows(held).tactics(held.report())}
    assert "ungrateful</mark> again" in rows["guilt_tripping"].quotes[0].html
    assert (rows["gaslighting"].quotes[0].asks, rows["guilt_tripping"].quotes[0].asks) == ("Did this happen?", "")
    found = held.found(["2"])[0]
    assert "&lt;b&gt;" in Rows(held).found(found, "guilt_tripping").html


def test_the_advice_of_a_danger_stands_once(desk):
    held = OnDesk(desk_look.of({}, desk), desk)
    seen = held.report()
    twice = replace(seen, danger=replace(seen.danger, items=seen.danger.items * 2))
    assert [bool(row.advice) for row in Rows(held).dangers(twice)] == [False, True]
