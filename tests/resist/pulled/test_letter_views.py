from datetime import date, timedelta

import pytest
from django.urls import reverse

from leeward.people.days import today
from leeward.resist.models import Letter

LIST, WRITE = reverse("resist:letters"), reverse("resist:write_letter")
WORDS = "I never told you about the lake"


def page_of(number, name="letter"):
    return reverse(f"resist:{name}", args=[number])


def text(answer):
    return answer.content.decode()


@pytest.fixture
def sealed(vault, on_day):
    return Letter.objects.create(text=WORDS, sealed_until=date(2026, 6, 6))


def test_a_letter_is_kept_covered(ada, vault):
    answer = ada.post(WRITE, {"text": WORDS})
    letter = Letter.objects.get()
    assert answer.url == page_of(letter.pk)
    page = text(ada.get(answer.url))
    assert page.index('<details class="veil"') < page.index(WORDS)
    assert f"Letter {letter.pk}" in text(ada.get(LIST))
    assert WORDS not in text(ada.get(LIST))


def test_an_empty_letter_comes_back(ada, vault):
    assert ada.post(WRITE, {"text": ""}).status_code == 422
    assert not Letter.objects.exists()


def test_a_wrong_day_comes_back_with_the_words(ada, vault, on_day):
    answer = ada.post(WRITE, {"text": WORDS, "sealed_until": "2026-06-05"})
    assert answer.status_code == 422
    assert WORDS in text(answer)
    assert "Choose a day after today" in text(answer)


def test_a_sealed_letter_shows_its_words_nowhere(ada, sealed):
    for page in (LIST, page_of(sealed.pk), page_of(sealed.pk, "open_letter")):
        assert WORDS not in text(ada.get(page))
    answer = ada.get(page_of(sealed.pk, "edit_letter"))
    assert answer.url == page_of(sealed.pk, "open_letter")


def test_a_sealed_letter_cannot_be_changed_by_a_form_either(ada, sealed):
    ada.post(page_of(sealed.pk, "edit_letter"), {"text": "other"})
    assert Letter.objects.get().text == WORDS


def test_on_its_day_the_words_are_there_again(ada, sealed, on_day):
    on_day(date(2026, 6, 6))
    assert WORDS in text(ada.get(page_of(sealed.pk)))
    assert "You can read it now" in text(ada.get(LIST))
    assert ada.get(page_of(sealed.pk, "open_letter")).url == page_of(sealed.pk)


def test_before_its_day_it_is_asked_twice(ada, sealed):
    assert "Ask to read it before that day" in text(ada.get(page_of(sealed.pk)))
    answer = ada.post(page_of(sealed.pk, "open_letter"))
    assert answer.status_code == 422
    assert WORDS not in text(answer)
    shown = ada.post(page_of(sealed.pk, "open_letter"), {"sure": "yes"})
    assert shown.status_code == 200
    assert WORDS in text(shown)
    assert WORDS not in text(ada.get(page_of(sealed.pk)))


def test_the_day_can_be_taken_off(ada, sealed):
    ada.post(page_of(sealed.pk, "open_letter"), {"off": "1"})
    assert Letter.objects.get().sealed_until is not None, "not without the tick"
    answer = ada.post(page_of(sealed.pk, "open_letter"), {"off": "1", "sure": "yes"})
    assert answer.url == page_of(sealed.pk)
    assert WORDS in text(ada.get(page_of(sealed.pk)))


def test_in_a_browser_the_opened_letter_is_shown_once(ada, vault):
    letter = Letter.objects.create(text=WORDS, sealed_until=today() + timedelta(days=1))
    navigate = {"Sec-Fetch-Mode": "navigate"}
    answer = ada.post(page_of(letter.pk, "open_letter"), {"sure": "yes"}, headers=navigate)
    assert answer.status_code == 303
    assert WORDS in text(ada.get(answer.url, headers=navigate))
    assert WORDS not in text(ada.get(answer.url, headers=navigate))


def test_a_letter_can_be_changed(ada, vault):
    letter = Letter.objects.create(text=WORDS)
    edit = page_of(letter.pk, "edit_letter")
    assert WORDS in text(ada.get(edit))
    assert ada.post(edit, {"text": ""}).status_code == 422
    ada.post(edit, {"text": "Shorter"})
    assert Letter.objects.get().text == "Shorter"


def test_words_of_despair_bring_the_quiet_card_and_never_a_stop(ada, vault):
    answer = ada.post(WRITE, {"text": "I do not want to live any more"})
    assert Letter.objects.count() == 1
    page = text(ada.get(answer.url))
    assert "If it is too much right now" in page
    assert "This program cannot send help" in page
    assert "This is not about me" in page


def test_not_about_me_holds_until_the_words_are_others(ada, vault):
    letter = Letter.objects.create(text="I do not want to live any more")
    page, edit = page_of(letter.pk), page_of(letter.pk, "edit_letter")
    answer = ada.post(reverse("resist:hide_quiet"), {"name": f"letter-{letter.pk}", "to": page})
    assert answer.url == page
    assert "too much right now" not in text(ada.get(page))
    ada.post(edit, {"text": letter.text, "sealed_until": ""})
    assert "too much right now" not in text(ada.get(page))
    ada.post(edit, {"text": "I want to die"})
    assert "too much right now" in text(ada.get(page))


def test_a_sealed_letter_says_nothing_of_what_is_in_it(ada, vault, on_day):
    letter = Letter.objects.create(text="I want to die", sealed_until=date(2026, 6, 6))
    assert "too much right now" not in text(ada.get(page_of(letter.pk)))


def test_without_a_vault_a_letter_can_be_written_and_kept_afterwards(client, vault):
    answer = client.post(WRITE, {"text": WORDS})
    page = text(client.get(answer.url))
    assert WORDS in page
    assert "Not kept yet" in page
    assert f'name="to" value="{LIST}"' in page
    assert not Letter.objects.exists()


def test_a_letter_that_is_not_there_is_not_found(ada, client):
    for browser in (ada, client):
        for name in ("letter", "edit_letter", "open_letter"):
            assert browser.get(page_of(77, name)).status_code == 404
            assert browser.get(page_of("9" * 26, name)).status_code == 404


def test_words_are_escaped(ada, vault):
    answer = ada.post(WRITE, {"text": "<script>alert(1)</script>"})
    assert "<script>alert" not in text(ada.get(answer.url))
