from datetime import date

from leeward.captures import told
from leeward.captures.due import due
from leeward.captures.models import Answer, Report


def test_a_report_stands_there_from_its_day_on_until_an_answer_says_otherwise(post):
    report = Report.objects.create(capture=post, to="The service", on=date(2026, 3, 4), ask_on=date(2026, 3, 9))
    Report.objects.create(capture=post, to="The police", on=date(2026, 3, 4))
    earlier = Report.objects.create(capture=post, to="The school", on=date(2026, 3, 4), ask_on=date(2026, 3, 7))
    assert due(told.all_captures(), date(2026, 3, 6)) == ()
    assert [one.report.number for one in due(told.all_captures(), date(2026, 3, 9))] == [earlier.pk, report.pk]
    Answer.objects.create(report=report, on=date(2026, 3, 8), text="Later", ask_on=date(2026, 3, 20))
    assert [one.report.to for one in due(told.all_captures(), date(2026, 3, 9))] == ["The school"]
