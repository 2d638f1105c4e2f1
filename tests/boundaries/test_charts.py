from datetime import date

from leeward.boundaries import charts
from leeward.boundaries.past import Counted, Month
from leeward.boundaries.rules.kinds import Kind

COUNTED = Counted(
    (
        Month(date(2026, 3, 1), 10, 4, {Kind.TOPICS: 1, Kind.HOURS: 3}),
        Month(date(2026, 4, 1), 2, 0, {}),
        Month(date(2026, 5, 1), 3, 1, {Kind.HOURS: 1}),
    )
)


def test_the_chart_says_in_words_what_it_shows():
    chart = charts.chart(COUNTED, "Rex")
    assert [(bar.label, bar.short, bar.all, bar.some) for bar in chart.bars] == [
        ("March 2026", "Mar", 10, 4),
        ("April 2026", "Apr", 2, 0),
        ("May 2026", "May", 3, 1),
    ]
    assert "March 2026 to May 2026. The most that may go past a limit, 4, in March 2026." in chart.summary


def test_months_in_which_nothing_came_stand_in_the_chart():
    chart = charts.chart(Counted((Month(date(2025, 11, 1), 1), Month(date(2026, 2, 1), 1))), "Rex")
    assert [(bar.short, bar.all) for bar in chart.bars] == [("Nov", 1), ("Dec", 0), ("Jan", 0), ("Feb", 1)]


def test_years_of_silence_do_not_push_the_months_out():
    chart = charts.chart(Counted((Month(date(2023, 2, 1), 9), Month(date(2026, 2, 1), 1))), "Rex")
    assert [bar.label for bar in chart.bars] == ["February 2023", "February 2026"]


def test_without_months_there_is_no_chart():
    assert charts.chart(Counted(), "Rex") is None


def test_the_rows_go_from_the_newest_month_back_and_leave_out_empty_ones():
    rows = charts.rows(COUNTED)
    assert [month.first.month for month, _ in rows] == [5, 3]
    assert [(row.kind, row.count, row.of) for row in rows[1][1]] == [(Kind.TOPICS, 1, 10), (Kind.HOURS, 3, 10)]
