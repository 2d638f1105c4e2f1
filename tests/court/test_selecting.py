from datetime import date

import pytest

from leeward.court.errors import NobodyOfThatName, NothingChosen
from leeward.court.selecting import Left, Selection, conversations_with, threads
from leeward.history.models import Message


def shape(selection):
    return [[row.count if isinstance(row, Left) else "m" for row in thread.rows] for thread in threads(selection)]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, ["m"] * 7),
        (date(2025, 3, 3), date(2025, 3, 5), [2, "m", "m", "m", 2]),
        (None, date(2025, 3, 2), ["m", "m", 5]),
    ],
)
def test_days_are_included_and_what_is_left_out_is_counted(chat, first, last, expected):
    assert shape(Selection(first=first, last=last)) == [expected]


def test_chosen_messages_come_with_what_stands_around_them(chat):
    ids = list(Message.objects.order_by("id").values_list("pk", flat=True))
    assert shape(Selection(messages=(ids[0], ids[5]), around=1)) == [["m", "m", 2, "m", "m", "m"]]
    assert shape(Selection(messages=(ids[3],))) == [[3, "m", 3]]


def test_nothing_chosen_is_said(chat):
    with pytest.raises(NothingChosen):
        threads(Selection(first=date(2030, 1, 1)))


def test_a_person_leads_to_whole_conversations_with_both_sides(filled):
    found = threads(Selection(conversations=conversations_with("rex")))
    assert {stored.message.sender for thread in found for stored in thread.messages} == {"Rex", "Ada"}
    assert len(found) == 1
    with pytest.raises(NobodyOfThatName, match="“Rex”"):
        conversations_with("Otto")
