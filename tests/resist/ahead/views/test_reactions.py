import pytest
from django.urls import reverse

from leeward.library.reactions import REACTIONS
from leeward.resist.models import CareTime, Reaction, Received, Seen
from resist.ahead.conftest import DAY, MARCH, MAY

LIST = reverse("resist:ahead")


def url(code, name="reaction"):
    return reverse(f"resist:{name}", args=[code])


@pytest.fixture(autouse=True)
def _on_that_day(on_day):
    """All of it is looked at on 5 June 2026."""


def test_all_seven_can_be_read_without_a_notebook(client):
    page = client.get(LIST).content.decode()
    assert all(card.said.text in page and url(card.code) in page for card in REACTIONS.values())
    assert "Open my notebook" in page
    for card in REACTIONS.values():
        page = client.get(url(card.code)).content.decode()
        for line in (*card.signs, *card.feels, *card.helps, *card.wills):
            assert line.text in page
        assert "Keep it" not in page


def test_addresses_say_nothing_of_what_it_is(client):
    assert [url(card.code) for card in REACTIONS.values()] == [f"/t/n/{number}/" for number in range(1, 8)]
    assert client.get("/t/n/anger/").status_code == 404
    assert client.get("/t/n/8/").status_code == 404


def test_for_anger_the_numbers_stand_first(client):
    page = client.get(url("7")).content.decode()
    assert page.index("People to ring first") < page.index("What it may look like")
    assert page.index("What can help") > page.index("Talk to a person")
    assert "People to ring first" not in client.get(url("1")).content.decode()


def test_what_i_will_do_is_written_in_own_words_and_lines_to_pick(ada, mira):
    line = REACTIONS["warm"].wills[0].text
    answer = ada.post(url("1"), {"will": "I breathe.", "picked": [line], "helper": mira.pk})
    assert answer.url == url("1")
    page = ada.get(url("1")).content.decode()
    assert f"I breathe.<br>{line}" in page
    assert 'href="tel:+442079460000"' in page
    assert "And I ring Mira." in ada.get(LIST).content.decode()


def test_nothing_written_comes_back_calmly(ada):
    answer = ada.post(url("1"), {"will": ""})
    assert answer.status_code == 422
    assert "One sentence is enough." in answer.content.decode()


def test_writing_needs_a_notebook(client):
    assert client.post(url("1"), {"will": "x"}).url == reverse("site:open")


def test_what_was_written_before_stays(ada, vault):
    for will in ("one", "two"):
        ada.post(url("1"), {"will": will})
    page = ada.get(url("1")).content.decode()
    assert "What I wrote before" in page
    assert page.index("two") < page.index("What I wrote before") < page.rindex("one")
    assert Reaction.objects.count() == 2


def test_a_helper_who_may_not_be_asked_any_more_is_not_offered_to_be_rung(ada, mira):
    ada.post(url("1"), {"will": "x", "helper": mira.pk})
    mira.writes_for_other = True
    mira.save()
    page = ada.get(url("1")).content.decode()
    assert "tel:+442079460000" not in page
    assert "cannot be asked any more" in page


def test_what_arrived_is_suggested_covered_and_confirmed_by_one_tap(ada, history):
    history(7, MARCH, tactics=["love_bombing"], text="my queen, come home")
    assert "Something that came may be this" in ada.get(LIST).content.decode()
    page = ada.get(url("1")).content.decode()
    assert page.rindex('<details class="veil', 0, page.index("my queen, come home")) < page.index("my queen, come home")
    assert reverse("history:message", args=[7]) in page
    ref = page.split('name="ref" value="')[1].split('"')[0]
    ada.post(url("1", "reaction_seen"), {"ref": ref, "do": "is"})
    assert "Seen on 3 March 2026" in ada.get(LIST).content.decode()
    page = ada.get(url("1")).content.decode()
    assert "Seen on 3 March 2026" in page
    assert "This may have come already" not in page


def test_not_it_is_taken_and_can_be_asked_again(ada, vault):
    kept = Received.objects.create(text="You are worthless, you ungrateful cow.", came_at=MAY)
    ada.post(url("7", "reaction_seen"), {"ref": f"r{kept.pk}", "do": "not"})
    page = ada.get(url("7")).content.decode()
    assert "This may have come already" not in page
    assert "What you said was not it" in page
    assert "Seen on" not in ada.get(LIST).content.decode()
    assert ada.post(reverse("resist:take_seen_back", args=[Seen.objects.get().pk])).url == url("7")
    assert "This may have come already" in ada.get(url("7")).content.decode()


@pytest.mark.parametrize("given", [{}, {"ref": "r99", "do": "is"}, {"ref": "zz", "do": "not"}, {"do": "is"}])
def test_what_was_not_suggested_is_not_noted(ada, vault, given):
    assert ada.post(url("1", "reaction_seen"), given).url == url("1")
    assert not Seen.objects.exists()


def test_another_word_than_the_two_notes_nothing(ada, vault):
    kept = Received.objects.create(text="You are worthless, you ungrateful cow.", came_at=MAY)
    ada.post(url("7", "reaction_seen"), {"ref": f"r{kept.pk}", "do": "x"})
    assert not Seen.objects.exists()


def test_a_day_is_noted_by_hand(ada, vault):
    assert ada.get(url("7", "reaction_came")).status_code == 200
    assert ada.post(url("7", "reaction_came"), {"on": "2026-06-06"}).status_code == 422
    ada.post(url("7", "reaction_came"), {"on": "2026-06-01", "note": "in the street"})
    page = ada.get(url("7")).content.decode()
    assert "Seen on 1 June 2026" in page
    assert "in the street" in page


def test_a_dangerous_message_brings_the_panel_to_the_top(ada, history):
    history(7, MARCH, tactics=["love_bombing"], flags=["threat_to_kill"])
    page = ada.get(url("1")).content.decode()
    assert page.index("Please look at this first") < page.index("This may have come already")


def test_a_row_of_a_reaction_that_is_no_more_can_be_taken_back(ada, vault):
    row = Seen.objects.create(key="gone", on=DAY)
    assert ada.post(reverse("resist:take_seen_back", args=[row.pk])).url == LIST
    assert not Seen.objects.exists()


def test_days_of_more_care_are_said_while_they_last(ada, vault):
    assert "You wanted more care" not in ada.get(LIST).content.decode()
    CareTime.objects.create(reason="other", starts_on=DAY, ends_on=DAY)
    assert "You wanted more care" in ada.get(LIST).content.decode()


def test_otto_sees_nothing_of_it(ada, vault, mira, open_another, browser_of):
    ada.post(url("1"), {"will": "Zephyrine", "helper": mira.pk})
    row = Seen.objects.create(key="warm", on=DAY, note="Zephyrine")
    otto = browser_of(open_another())
    assert "Zephyrine" not in otto.get(url("1")).content.decode() + otto.get(LIST).content.decode()
    assert otto.post(reverse("resist:take_seen_back", args=[row.pk])).status_code == 404
    assert Seen.objects.filter(pk=row.pk).exists()


def test_fifty_days_are_asked_for_as_five_are(ada, vault, django_assert_max):
    for number in range(50):
        Seen.objects.create(key="warm", on=DAY, note=str(number))
    ada.get(url("1"))
    with django_assert_max(45):
        ada.get(url("1"))
    with django_assert_max(35):
        ada.get(LIST)
