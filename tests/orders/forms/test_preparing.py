from datetime import date, datetime

from leeward.library.orders import CHECKS
from leeward.orders.forms.preparing import AbstainForm, AwayForm, DateForm, PrepareForm
from leeward.orders.models import CourtDate, KeepAway


def test_a_date_needs_its_day_and_comes_back(bound):
    assert {"on", "kind"} == set(DateForm({}).errors)
    row = CourtDate.objects.create(order=bound, on=date(2026, 6, 1), where="Room 4")
    assert DateForm(row=row).initial["where"] == "Room 4"
    assert DateForm().initial == {"kind": "hearing"}


def test_what_is_prepared_can_all_stay_empty(bound):
    row = CourtDate.objects.create(order=bound, on=date(2026, 6, 1), statement="First", ticked=[CHECKS[0].key])
    assert PrepareForm({}, row=row).is_valid()
    assert PrepareForm(row=row).initial["ticked"] == [CHECKS[0].key]
    assert not PrepareForm({"ticked": ["no-such"]}, row=row).is_valid()


def test_a_place_needs_a_name(bound):
    assert "which place" in str(AwayForm({}).errors)
    assert AwayForm(row=KeepAway(order=bound, where="Mill Lane")).initial["where"] == "Mill Lane"


def test_a_pull_needs_a_few_words_and_a_day(vault):
    form = AbstainForm({"pull": "A song", "instead": "A walk", "day": "2026-06-01", "clock": "21:00"})
    assert form.is_valid()
    assert form.given() == {"pull": "A song", "instead": "A walk", "happened_at": datetime(2026, 6, 1, 21, 0)}
    assert {"pull", "day"} == set(AbstainForm({}).errors)
