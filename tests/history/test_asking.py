"""Which question comes next."""

from django.urls import reverse

from leeward.history.asking import Asking, take_known_order
from leeward.history.desk import Desk, FirstLook, Lying
from leeward.history.forms import Step
from leeward.readers.sources import from_bytes
from leeward.words.messages import DateOrder

ADA, REX = frozenset({"Ada"}), frozenset({"Rex"})
CLEAR = FirstLook("whatsapp_txt", {"Ada": 3, "Rex": 5}, DateOrder.DMY)
UNCLEAR = FirstLook("whatsapp_txt", {"Ada": 3, "Rex": 5}, DateOrder.AMBIGUOUS)


def test_a_question_is_reached_when_those_before_have_their_answer():
    assert Asking(Desk(look=CLEAR), "4").step is Step.ME
    assert Asking(Desk(look=CLEAR, me=ADA), "4").step is Step.THEM
    assert Asking(Desk(look=CLEAR, me=ADA, them=REX), "4").step is Step.STOP
    assert Asking(Desk(look=UNCLEAR, me=ADA, them=REX), "5").step is Step.DATES


def test_whatever_stands_in_the_address_a_question_is_shown():
    desk = Desk(look=CLEAR, me=ADA, them=REX)
    assert [Asking(desk, typed).number for typed in ("", "x", "-1", "0", "99", "²", "9" * 50)] == [1, 1, 1, 1, 4, 1, 1]


def test_after_the_last_question_the_file_may_be_looked_at():
    desk = Desk(look=CLEAR, me=ADA, them=REX)
    assert Asking(desk, 3).leads_to() == f"{reverse('history:confirm')}?n=4"
    assert not desk.confirmed
    assert Asking(desk, 4).leads_to() == reverse("recognise:desk")
    assert desk.confirmed
    assert Asking(desk, 1).back == ""
    assert Asking(desk, 2).back == f"{reverse('history:confirm')}?n=1"


def test_the_order_of_a_file_that_was_brought_in_is_known(bring):
    text = "04/03/2025, 08:00 - Ada: hi\n05/03/2025, 08:00 - Rex: hi\n"
    bring(text, dates=DateOrder.MDY)
    desk = Desk(lying=[Lying(from_bytes("chat.txt", text.encode()))])
    take_known_order(desk)
    assert (desk.dates, desk.dates_known) == (DateOrder.MDY, True)
    both = Desk(lying=[*desk.lying, Lying(from_bytes("other.txt", b"something else"))])
    take_known_order(both)
    assert (both.dates, both.dates_known) == (None, False)
