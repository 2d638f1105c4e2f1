import pytest
from django.urls import reverse

from leeward.library.goodbye import BOUND, REASONS
from leeward.people import warnings
from leeward.people.choices import OrderSide
from leeward.people.models import Order, StopNotice
from leeward.plan import standing as plan_standing
from leeward.resist.models import Farewell

STOP, HEARD, WHETHER, SILENT = (reverse(f"resist:{name}") for name in ("ending", "heard", "whether", "silent"))


def test_every_reason_can_be_read_without_a_notebook_and_the_helpline_stands_first(client):
    page = client.get(STOP).content.decode()
    for key, line in REASONS.items():
        assert (line.text in page) == (key != "order-unsure")
    assert page.index("Talk to someone first") < page.index("What only you can know")
    assert page.index("Talk to a person") < page.index("What only you can know")


def test_no_tick_is_needed_and_nothing_is_counted(client):
    page = client.post(STOP, {}, follow=True).content.decode()
    assert "Nothing on this list was named" in page
    assert "does not mean there is no danger" in page
    assert " of 11" not in page


@pytest.mark.parametrize("key", ["together", "unfinished", "left-behind", "devices", "threats", "hidden", "advice", "order", "face", "hope", "warning", "followed"])  # fmt: skip
def test_each_reason_that_is_ticked_is_said_again_and_saying_nothing_is_the_main_way(client, key):
    client.post(reverse("resist:order"), {"said": "unsure"})
    page = client.post(STOP, {"so": [key]}, follow=True).content.decode()
    assert REASONS[key].text in page
    assert REASONS[key].detail in page
    assert page.index("Say nothing for now") < page.index("Go on all the same")
    assert '<a class="button" href="/t/g/n/">' in page


def test_what_was_ticked_stays_ticked_and_an_unknown_key_is_left_out(client):
    client.post(STOP, {"so": ["hope", "no such"]})
    page = client.get(STOP).content.decode()
    assert page.count(" checked") == 1
    assert "no such" not in page


@pytest.mark.parametrize(("said", "asked"), [("", True), ("none", True), ("protects", False), ("unsure", False)])
def test_who_ticks_an_order_is_asked_whom_it_binds_and_a_binding_one_stops(client, said, asked):
    if said:
        client.post(reverse("resist:order"), {"said": said})
    to = client.post(STOP, {"so": ["order"]}).url
    assert to == (f"{reverse('resist:order')}?to={HEARD}" if asked else HEARD)
    client.post(reverse("resist:order"), {"said": "binds", "to": HEARD})
    assert "No goodbye is prepared here" in client.get(HEARD).content.decode()


def test_without_the_list_the_next_page_leads_back(client):
    assert client.get(HEARD).url == STOP


def test_going_on_leads_to_whether_to_say_it_at_all(client):
    client.post(STOP, {"so": ["hope"]})
    assert client.post(HEARD).url == WHETHER
    page = client.get(WHETHER).content.decode()
    assert "Leaving without a word is as good" in page
    assert "lawyer or the police" in page
    assert page.count('class="button"') == 1
    assert page.index("Leave without a word</a>") < page.index("Write one clear message</a>")


def test_what_the_notebook_knows_is_shown_with_its_place_and_not_asked(ada):
    plan_standing.choose("A")
    warnings.answer("threat-to-kill", "yes")
    page = ada.get(STOP).content.decode()
    known, asked = page.split("What only you can know")
    for key in ("warning", "together", "unfinished", "threats"):
        assert REASONS[key].text in known
        assert REASONS[key].text not in asked
    assert reverse("plan:plan") in known
    assert reverse("people:warnings") in known
    heard = ada.post(STOP, {}, follow=True).content.decode()
    assert REASONS["together"].text in heard
    assert "Your notebook says so." in heard


def test_what_was_not_asked_yet_is_said(ada, client):
    page = ada.get(STOP).content.decode()
    assert "Say whether there is an order" in page
    assert "Look at the questions" in page
    warnings.put_off()
    ada.post(reverse("resist:order"), {"said": "none"})
    page = ada.get(STOP).content.decode()
    assert "Say whether there is an order" not in page
    assert "Look at the questions" not in page


@pytest.mark.parametrize("said", ["binds", "both"])
@pytest.mark.parametrize("path", [STOP, HEARD, WHETHER])
def test_a_binding_order_is_a_hard_stop_without_a_notebook_too(client, said, path):
    client.post(STOP, {"so": ["hope"]})
    client.post(reverse("resist:order"), {"said": said})
    for answer in (client.get(path), client.post(path)):
        page = answer.content.decode()
        if answer.status_code == 405:
            continue
        assert "No goodbye is prepared here" in page
        assert all(line.text in page for line in BOUND)
        assert reverse("resist:write_farewell") not in page
        assert reverse("shell:help") in page


def test_an_order_that_was_noted_is_shown_word_for_word_and_a_protecting_one_is_not_confused_with_it(ada, rex):
    Order.objects.create(person=rex, side=OrderSide.PROTECTS, name="Order 3")
    assert "No goodbye is prepared here" not in ada.get(STOP).content.decode()
    Order.objects.create(person=rex, side=OrderSide.BINDS, name="Order 7", text="Ada may not contact Rex.")
    page = ada.get(STOP).content.decode()
    assert "Ada may not contact Rex." in page
    assert "Order 3" not in page


def test_leaving_without_a_word_can_be_read_by_anybody_also_while_an_order_binds(client, ada, rex):
    client.post(reverse("resist:order"), {"said": "binds"})
    assert "There is nothing to do" in client.get(SILENT).content.decode()
    assert reverse("people:stop", args=[rex.pk]) in ada.get(SILENT).content.decode()


def test_words_that_were_written_stand_below_with_what_became_of_them(ada, rex):
    notice = StopNotice.objects.create(person=rex, stated_at="2026-06-04T21:14:00")
    Farewell.objects.create(person=rex, text="It is over.", notice=notice)
    Farewell.objects.create(person=rex, text="It is over now.")
    page = ada.get(STOP).content.decode()
    assert "Sent, 4 June 2026, 21:14" in page
    assert "Not sent" in page
    assert "It is over" not in page


def test_otto_sees_nothing_of_it(vault, rex, open_another, browser_of):
    Farewell.objects.create(person=rex, text="It is over.")
    page = browser_of(open_another()).get(STOP).content.decode()
    assert "Words you wrote before" not in page
    assert "Rex" not in page
