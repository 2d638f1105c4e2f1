import io

import pytest
from django.urls import reverse

from leeward.contact.held import digest, keeping, waiting
from leeward.contact.models import HeldLook
from leeward.people import sharing
from leeward.sealing import age_files


def at(name, *arguments):
    return reverse(f"contact:{name}", args=arguments)


@pytest.fixture
def held(no_contact, hold):
    return hold("Zephyrine, can you bring Leo on Friday at 5pm?")


def test_the_list_counts_and_shows_no_word(ada, held):
    page = ada.get(at("held")).text
    assert "1 message waits" in page
    assert "Zephyrine" not in page
    assert "question" not in page.casefold()


def test_needed_facts_are_hinted_at_if_the_person_wants_that(ada, held, hold):
    hold("You are useless.")
    digest.choose_facts_first(on=True)
    page = ada.get(at("held")).text
    assert "It may hold:" in page
    assert "Zephyrine" not in page
    assert page.index(at("one", held.pk)) < page.index(at("one", held.pk + 1)), "what asks comes first"


def test_a_message_opens_only_after_the_step_with_what_was_decided(ada, held):
    assert ada.get(at("read", held.pk)).url == at("one", held.pk)
    page = ada.get(at("one", held.pk)).text
    assert "I want quiet evenings." in page
    assert "Zephyrine" not in page
    assert not held.marks.exists(), "looking at the step opens nothing"
    assert ada.post(at("one", held.pk), {"do": "open"}).url == at("read", held.pk)
    page = ada.get(at("read", held.pk)).text
    assert "Friday at 5pm" in page
    assert page.index("What you may need from it") < page.index("Zephyrine")
    assert '<details class="veil' in page
    assert not waiting.waiting().exists()


def test_danger_stands_first_on_both_pages(ada, no_contact, hold):
    held = hold("If you do not come I will kill you.")
    assert "Words of danger were seen in it" in ada.get(at("one", held.pk)).text
    ada.post(at("one", held.pk), {"do": "open"})
    page = ada.get(at("read", held.pk)).text
    assert page.index("Please look at this first") < page.index("What you may need from it")


def test_it_can_be_put_aside_unread_one_or_all(ada, held, hold):
    hold("Another.")
    assert ada.post(at("one", held.pk), {"do": "aside"}).url == at("held")
    assert waiting.waiting().count() == 1
    assert ada.get(at("read", held.pk)).url == at("one", held.pk)
    ada.post(at("aside"))
    page = ada.get(at("held")).text
    assert "Nothing waits" in page
    assert at("one", held.pk) in ada.get(at("held") + "?s=e").text


def test_the_original_comes_byte_for_byte_once_it_was_opened(ada, held):
    assert ada.post(at("original", held.pk)).status_code == 302
    ada.post(at("one", held.pk), {"do": "open"})
    answer = ada.post(at("original", held.pk))
    assert answer.content == keeping.original(held)
    assert answer["Content-Disposition"] == 'attachment; filename="original.bin"'


def test_what_could_not_be_looked_at_is_counted(ada, held):
    HeldLook.objects.all().delete()
    assert "1 message could not be looked at for danger yet" in ada.get(at("held")).text
    assert ada.get(at("one", held.pk)).status_code == 200


def test_what_was_not_held_back_lies_in_a_list_of_its_own(ada, hold):
    held = hold("Zephyrine, contact is open.")
    page = ada.get(at("held") + "?s=o").text
    assert at("one", held.pk) in page
    assert "Zephyrine" not in page
    assert ada.get(at("held") + "?s=zzz&p=abc").status_code == 200


def test_the_hour_of_the_line_is_chosen_here(ada):
    assert ada.post(at("digest"), {"hour": "18"}).url == at("held")
    assert digest.hour() == 18
    assert ada.post(at("digest"), {"hour": "77"}).status_code == 422


def test_a_helper_gets_a_locked_file_and_it_is_noted(ada, held, mira):
    assert "2 messages" not in ada.get(at("give")).text
    given = {"person": mira.pk, "how": "w", "passphrase": "K7M2PX-9QRT4Z-0AB3CD"}
    assert ada.post(at("give"), given | {"person": ""}).status_code == 422
    answer = ada.post(at("give"), given)
    assert answer["Content-Disposition"] == 'attachment; filename="notes.age"'
    text = age_files.open_sealed(answer.content, given["passphrase"]).decode()
    assert "Zephyrine, can you bring Leo on Friday at 5pm?" in text
    assert "Do not answer" in text
    assert sharing.with_person(mira)[0].what == "1 held message to read for me"
    assert "There is nothing to give" in ada.get(at("give")).text
    opened = ada.post(
        reverse("plan:open_copy"), {"file": io.BytesIO(answer.content), "passphrase": given["passphrase"]}
    )
    assert "Zephyrine" in opened.text


def test_another_notebook_and_a_locked_one_show_nothing(held, vault, ada, open_another, browser_of):
    assert browser_of(open_another()).get(at("one", held.pk)).status_code == 404
    vault.lock()
    assert "Zephyrine" not in ada.get(at("read", held.pk), follow=True).text


def test_an_opened_message_lies_open_where_messages_are_looked_at(ada, hold):
    held = hold("Can you bring Leo on Friday?")
    ada.post("/t/o/", {"said": "none"})
    hand = f"/q/h/{held.pk}/w/"
    assert ada.post(hand).url == f"/q/h/{held.pk}/o/", "not opened yet"
    ada.post(f"/q/h/{held.pk}/", {"do": "open"})
    assert f'action="{hand}"' in ada.get(f"/q/h/{held.pk}/o/").text
    answer = ada.post(hand, follow=True)
    assert answer.redirect_chain[-1][0] == "/t/m/"
    assert "Can you bring Leo on Friday?" in answer.text
    assert ada.get(hand).status_code == 405
