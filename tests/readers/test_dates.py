from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.dates import Order, WrittenDates
from leeward.words.messages import DateOrder


def decided(*written, chosen=None, east_asian=False):
    dates = WrittenDates()
    dates.east_asian = east_asian
    for one in written:
        dates.see(one)
    dates.decide(chosen)
    return dates


@pytest.mark.parametrize(
    ("written", "order", "last"),
    [
        (["03/02/2024", "13/02/2024"], DateOrder.DMY, date(2024, 2, 13)),
        (["02/03/2024", "02/13/2024"], DateOrder.MDY, date(2024, 2, 13)),
        (["11/03/24", "12/03/24", "02/04/24"], DateOrder.DMY, date(2024, 4, 2)),
        (["3/11/24", "3/12/24", "4/2/24"], DateOrder.MDY, date(2024, 4, 2)),
        (["2024-02-03"], DateOrder.ISO, date(2024, 2, 3)),
        (["2024-13-02"], DateOrder.ISO, date(2024, 2, 13)),
        (["24. 2. 3."], DateOrder.ISO, date(2024, 2, 3)),
        (["2024年2月3日"], DateOrder.ISO, date(2024, 2, 3)),
        (["19/1/31", "19/2/1"], DateOrder.ISO, date(2019, 2, 1)),
        (["3/2/62", "13/2/62"], DateOrder.DMY, date(2019, 2, 13)),
        (["13/2/2567"], DateOrder.DMY, date(2024, 2, 13)),
        (["99/12/20"], DateOrder.ISO, date(2021, 3, 10)),
        (["٣\u200f/٢\u200f/٢٠٢٤", "١٣\u200f/٢\u200f/٢٠٢٤"], DateOrder.DMY, date(2024, 2, 13)),
        (["5/5/2024"], DateOrder.DMY, date(2024, 5, 5)),
    ],
)
def test_settled(written, order, last):
    dates = decided(*written)
    assert dates.read(written[-1]) == last
    assert set(dates.orders()) == {order}


@pytest.mark.parametrize("written", [["03/02/2024"], ["01/02/2024", "02/02/2024"], ["2/11/19", "10/11/19", "2/11/19"]])
def test_open_until_the_person_says(written):
    assert decided(*written).read(written[0]) is None
    assert set(decided(*written).orders()) == {DateOrder.AMBIGUOUS}
    assert decided(*written, chosen=DateOrder.DMY).read(written[0]) is not None
    assert decided(*written, chosen=DateOrder.MDY).read(written[0]) is not None


def test_the_persons_word_does_not_touch_dates_with_the_year_first():
    assert decided("2024-02-03", chosen=DateOrder.MDY).read("2024-02-03") == date(2024, 2, 3)


def test_a_year_written_shorter_follows_the_same_form():
    assert decided("17.9.2019", "1.9.19").read("1.9.19") == date(2019, 9, 1)


def test_forms_of_other_separators_are_settled_apart():
    dates = decided("13.02.2024", "2/3/2024")
    assert dates.read("13.02.2024") == date(2024, 2, 13)
    assert dates.read("2/3/2024") is None


def test_a_stray_date_changes_nothing():
    usual = [f"{day:02}/{month:02}/2024" for month in range(1, 13) for day in range(1, 29)]
    dates = decided(*usual, "02/25/2024")
    assert dates.read("03/02/2024") == date(2024, 2, 3)
    assert dates.read("02/25/2024") is None
    assert dates.misfits == 1


def test_two_orders_in_equal_parts_stay_open_except_where_only_one_reading_is_left():
    dates = decided("13/02/2024", "02/14/2024", "02/03/2024")
    assert dates.read("13/02/2024") == date(2024, 2, 13)
    assert dates.read("02/14/2024") == date(2024, 2, 14)
    assert dates.read("02/03/2024") is None


def test_chinese_phones_of_both_kinds():
    assert decided("19/2/25", east_asian=True).read("19/2/25") == date(2019, 2, 25)
    assert decided("5/1/19", "25/1/19", east_asian=True).shape_of("5/1/19").order is Order.DMY


@pytest.mark.parametrize("written", ["31/02/2024", "00/01/2024", "13/13/2024", "01/01/0001", "01/01/9999"])
def test_no_such_day_never_raises(written):
    assert decided("13/02/2024", written).read(written) is None


@given(
    st.lists(st.dates(date(2010, 1, 1), date(2030, 1, 1)), min_size=1, max_size=80).map(sorted),
    st.sampled_from(["{d:02}/{m:02}/{y}", "{m}/{d}/{y}", "{d}.{m}.{y}", "{y}-{m:02}-{d:02}", "[{d:02}-{m:02}-{y}"]),
)
def test_never_a_wrong_day_in_a_file_that_tells(days, form):
    """Either the right day, or none. Where a number over 12 tells, always the right one."""
    written = [form.format(d=day.day, m=day.month, y=day.year) for day in days]
    dates = decided(*written)
    tells = any(day.day > 12 for day in days) or form.startswith("{y}")
    for day, one in zip(days, written, strict=True):
        if tells:
            assert dates.read(one) == day
        elif DateOrder.AMBIGUOUS in dates.orders():
            assert dates.read(one) in (None, day)


def test_a_date_that_no_order_can_read_says_nothing_about_the_others():
    dates = WrittenDates()
    for written in ("14/03/2025", "14/13/2025", "15/03/2025"):
        dates.see(written)
    dates.decide()
    assert dates.orders() == {DateOrder.DMY: 3}
    assert dates.read("14/03/2025") == date(2025, 3, 14)
    assert dates.read("14/13/2025") is None
