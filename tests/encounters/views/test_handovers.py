from datetime import timedelta

from django.urls import reverse

from leeward.encounters import changes
from leeward.encounters.entries import LINE_ON
from leeward.encounters.models import ChangedDay, Holiday
from leeward.people.models import Order
from leeward.vault.models import Setting

PAGE = "encounters:handovers"


def test_the_content_is_read_without_a_vault(client):
    page = client.get(reverse(PAGE)).content.decode()
    assert "belongs to neither of you" in page
    assert "next six weeks here" in page


def test_six_weeks_as_a_list_and_as_a_table(ada, friday, today):
    ChangedDay.objects.create(schedule=friday, on=today + timedelta(weeks=2))
    Holiday.objects.create(name="Easter", first_on=today, last_on=today, with_whom="me", rests=False)
    page = ada.get(reverse(PAGE)).content.decode()
    for words in (
        "Friday evening",
        "Library",
        "Does not take place",
        "<table>",
        "Easter",
        "with me",
        "17:00",
        "London",
    ):
        assert words in page


def test_an_order_that_names_handovers_stands_beside_word_for_word(ada, rex):
    Order.objects.create(person=rex, side="protects_user", text="Handovers <at> the library.")
    page = ada.get(reverse(PAGE)).content.decode()
    assert "Handovers &lt;at&gt; the library." in page
    assert "does not explain them" in page


def test_the_line_on_the_start_page_is_off_until_it_is_turned_on(ada, vault):
    assert "It is off" in ada.get(reverse(PAGE)).content.decode()
    ada.post(reverse("encounters:line"), {"on": "1"})
    assert Setting.get(LINE_ON) is True
    assert "Turn it off" in ada.get(reverse(PAGE)).content.decode()
    ada.post(reverse("encounters:line"), {"on": "0"})
    assert Setting.get(LINE_ON) is False


def test_a_change_is_shown_until_it_is_put_aside(ada, vault):
    changes.note()
    assert "A look at your plan may help" in ada.get(reverse(PAGE)).content.decode()
    ada.post(reverse("encounters:seen"))
    assert "A look at your plan may help" not in ada.get(reverse(PAGE)).content.decode()


def test_otto_sees_nothing(friday, open_another, browser_of):
    otto = browser_of(open_another())
    assert "Friday evening" not in otto.get(reverse(PAGE)).content.decode()
