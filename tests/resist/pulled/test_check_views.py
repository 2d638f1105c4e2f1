import pytest
from django.urls import reverse

from leeward.library.pulled import FEELINGS
from leeward.resist.models import CheckIn, Received

PAGE, LIST, ON = (reverse(f"resist:{name}") for name in ("check_in", "check_ins", "onwards"))


def text(answer):
    return answer.content.decode()


def main(answer):
    return text(answer).split("<main")[1].split("</main>")[0]


def test_all_feelings_can_be_ticked_and_none_is_ticked_before(client):
    page = text(client.get(PAGE))
    assert all(f'value="{key}"' in page for key in FEELINGS)
    assert "A notebook can be asked for" in page
    assert "checked" not in main(client.get(PAGE))


def test_mixed_feelings_are_kept_as_they_were_ticked(ada, vault):
    answer = ada.post(PAGE, {"feelings": ["sad", "relieved", "good"], "note": "It was short"})
    row = CheckIn.objects.get()
    assert row.feelings == ["sad", "relieved", "good"]
    page = text(ada.get(answer.url))
    assert "Sad · Relieved · It felt good" in page
    assert page.index('<details class="veil"') < page.index("It was short")


def test_offers_come_after_it(ada, vault):
    page = text(ada.get(ada.post(PAGE, {"feelings": ["sad"]}).url))
    for name in ("person", "pulled", "write_letter", "write_slip", "reasons"):
        assert reverse(f"resist:{name}") in page


def test_nothing_is_needed_and_nothing_is_kept_of_nothing(ada, vault):
    assert ada.post(PAGE, {"note": " "}).url == ON
    assert not CheckIn.objects.exists()


def test_a_feeling_that_is_not_there_comes_back(ada, vault):
    answer = ada.post(PAGE, {"feelings": ["made-up"], "note": "words"})
    assert answer.status_code == 422
    assert "words" in text(answer)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"feelings": ["scared"]}, "You ticked that you are scared"),
        ({"feelings": ["hurt-me"]}, "hurting yourself or somebody"),
        ({"feelings": ["hurt-them", "calm"]}, "hurting yourself or somebody"),
        ({"note": "I want to die"}, "not wanting to live"),
    ],
)
def test_fear_and_harm_bring_the_quiet_card_and_everything_is_kept(ada, vault, given, says):
    ada.post(reverse("shell:help"), {"country": "GB-WLS"})
    page = text(ada.get(ada.post(PAGE, given).url))
    assert CheckIn.objects.count() == 1
    assert says in page
    assert ("tel:116123" in page) is (given != {"feelings": ["scared"]})
    assert "tel:999" in page
    assert "Nobody reads what you write here. This program cannot send help." in page


def test_with_the_card_only_its_number_is_the_main_button(ada, vault):
    page = main(ada.get(ada.post(PAGE, {"feelings": ["hurt-me"]}).url))
    assert page.count('class="button"') == 1


def test_a_tick_can_be_put_away_too(ada, vault):
    page = ada.post(PAGE, {"feelings": ["scared"]}).url
    assert "Put this card away here" in text(ada.get(page))
    ada.post(reverse("resist:hide_quiet"), {"name": f"checkin-{CheckIn.objects.get().pk}", "to": page})
    assert "You ticked that you are scared" not in text(ada.get(page))


def test_it_can_stand_beside_a_kept_message(ada, vault):
    kept = Received.objects.create(text="Where are you?")
    page = ada.get(PAGE, {"m": kept.pk})
    assert f'name="m" value="{kept.pk}"' in text(page)
    ada.post(PAGE, {"feelings": ["sad"], "m": kept.pk})
    assert CheckIn.objects.get().received == kept
    assert "Where are you?" not in text(page)


@pytest.mark.parametrize("wrong", ["", "x", "0", "999", "9" * 40, "-1", "１"])
def test_a_message_that_is_not_there_is_none(ada, vault, wrong):
    assert ada.get(PAGE, {"m": wrong}).status_code == 200
    ada.post(PAGE, {"feelings": ["sad"], "m": wrong})
    assert CheckIn.objects.get().received is None


def test_the_list_shows_no_words(ada, vault):
    ada.post(PAGE, {"feelings": ["sad"], "note": "It was short"})
    page = text(ada.get(LIST))
    assert "Sad" in page
    assert "It was short" not in page
    assert "Nothing is counted" in page


def test_without_a_vault_it_waits_in_memory(client, vault):
    answer = client.post(PAGE, {"feelings": ["sad"], "m": "1"})
    assert "Not kept yet" in text(client.get(answer.url))
    assert not CheckIn.objects.exists()
    assert client.get(reverse("resist:after", args=[77])).status_code == 404
