import pytest
from django.urls import reverse

from leeward.library.faq import CARDS, GROUPS

LIST, FIND = reverse("resist:cards"), reverse("resist:find_card")


def text(answer):
    return answer.content.decode()


def test_all_questions_stand_in_groups_without_a_vault(client):
    page = text(client.get(LIST))
    for group in GROUPS.values():
        assert f">{group.text}</h2>" in page
    for card in CARDS.values():
        assert f'href="/t/q/{card.number}/"' in page


@pytest.mark.parametrize("key", CARDS)
def test_every_card_opens_without_a_vault_with_all_its_lines(client, key):
    card = CARDS[key]
    page = text(client.get(reverse("resist:card", args=[card.number])))
    for line in (card.answer, *card.lines):
        assert line.said.text in page
        assert line.said.detail in page
    assert "What has no mark is advice in our own words" in page


def test_a_fact_says_where_and_when_it_was_read(client):
    page = text(client.get(reverse("resist:card", args=[CARDS["lovebombing"].number])))
    assert "Read at cps.gov.uk (2023), on 30 November 2026." in page


def test_where_it_is_about_danger_numbers_stand_on_top(client):
    client.post(reverse("shell:help"), {"country": "GB-WLS"})
    danger, other = (
        text(client.get(reverse("resist:card", args=[CARDS[key].number]))) for key in ("selfharm", "gifts")
    )
    assert "In danger now: 999" in danger
    assert danger.index("In danger now: 999") < danger.index("Say what you know")
    assert "In danger now: 999" not in other


def test_what_is_looked_for_stands_in_no_address(client):
    answer = client.post(FIND, {"words": "flowers at my door"})
    assert answer.url == FIND
    page = text(client.get(FIND))
    assert 'value="flowers at my door"' in page
    assert CARDS["gifts"].answer.said.text in page
    assert CARDS["biff"].answer.said.text not in page
    assert 'value="flowers at my door"' in text(client.get(FIND, {"words": "closure", "q": "closure"}))


def test_where_nothing_is_found_it_is_said_and_some_cards_and_the_list_are_there(client):
    client.post(FIND, {"words": "xyzzy"})
    page = text(client.get(FIND))
    assert "No card was found for these words." in page
    assert page.count("They wrote to me. How do I answer?</a></h3>") == 1
    assert "May come near" in page
    assert all(f'href="/t/q/{card.number}/"' in page for card in CARDS.values())


def test_white_space_is_no_word(client):
    client.post(FIND, {"words": "   "})
    page = text(client.get(FIND))
    assert "One word is enough." in page
    assert "May come near" not in page


def test_before_anything_is_looked_for_the_list_is_there(client):
    page = text(client.get(FIND))
    assert "One word is enough" in page
    assert CARDS["gifts"].answer.said.text in page


def test_what_is_typed_is_escaped_and_cut(client):
    client.post(FIND, {"words": '"><script>alert(1)</script>' + "x" * 5000})
    page = text(client.get(FIND))
    assert "<script>alert" not in page
    assert "x" * 201 not in page


@pytest.mark.parametrize("number", [0, 999, "9" * 30])
def test_a_card_that_is_not_there_is_not_found(client, number):
    assert client.get(reverse("resist:card", args=[number])).status_code == 404


def test_pages_only_answer_what_they_are_for(client):
    assert client.post(LIST).status_code == 405
    assert client.post(reverse("resist:card", args=[1])).status_code == 405


def test_with_a_vault_they_are_the_same(ada):
    assert ada.get(LIST).status_code == 200
    assert ada.get(reverse("resist:card", args=[1])).status_code == 200
