from leeward.recognise.building import build_report
from leeward.recognise.charts import hour_chart, month_chart
from leeward.words.tactics import Setting
from recognise.cast import Chat, PlainWords


def report(chat, setting=None):
    return build_report(chat.messages, me=frozenset(("Ada",)), detector=PlainWords(), setting=setting)


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
