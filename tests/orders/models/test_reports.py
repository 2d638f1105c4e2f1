from datetime import date, datetime

from leeward.orders.models import Report, ReportOutcome


def test_what_came_of_a_report_stands_in_order_of_days(order):
    told = Report.objects.create(order=order, reported_at=datetime(2026, 3, 9), to="police")
    for day in (12, 10):
        ReportOutcome.objects.create(report=told, on=date(2026, 3, day), outcome="noted")
    assert [row.on.day for row in told.outcomes.all()] == [10, 12]


def test_the_newest_report_comes_first(order):
    for day in (1, 2):
        Report.objects.create(order=order, reported_at=datetime(2026, 3, day), to="court")
    assert [row.reported_at.day for row in order.reports.all()] == [2, 1]
