import pytest
from django.urls import reverse

from leeward.people import helpers, identities
from leeward.people.models import Address, Person

ADD = reverse("people:add")


def test_somebody_is_added_by_hand_with_a_way_to_reach_them(ada):
    page = ada.post(
        ADD, {"name": "Tom", "knows": "knows", "channel": "calls", "value": "07700 900222", "seen": "no"}, follow=True
    ).text
    assert "<h1>Tom</h1>" in page
    assert "07700 900222" in page
    assert "As far as you know, the other party cannot see it." in page
    assert [one.name for one in helpers.helpers()] == ["Tom"]


def test_a_name_is_enough_and_nothing_is_chosen_in_advance(ada):
    assert " checked" not in ada.get(ADD).text
    ada.post(ADD, {"name": "Tom"})
    assert Person.objects.get().knows == ""


def test_a_number_of_the_other_party_is_said_and_nobody_is_made(ada, rex):
    page = ada.post(ADD, {"name": "Tom", "channel": "sms", "value": "+44 7700 900111"}).text
    assert "This is noted for Rex already." in page
    assert 'value="Tom"' in page
    assert not Person.objects.filter(name="Tom").exists()


def test_what_they_know_and_may_say(ada, mira):
    path = reverse("people:knows", args=[mira.pk])
    ada.post(path, {"knows": "must_not", "may_say": ""})
    assert helpers.helpers() == []
    page = ada.post(path, {"knows": "knows", "may_say": "I have not seen Ada"}, follow=True).text
    assert "I have not seen Ada" in page
    assert 'value="knows" checked' in ada.get(path).text


def test_a_code_word_with_what_it_means(ada, mira):
    path = reverse("people:code", args=[mira.pk])
    page = ada.post(path, {"code_word": "pancakes", "code_means": "police"}, follow=True).text
    assert "pancakes</span>: ring the police" in page
    ada.post(path, {"code_word": ""})
    mira.refresh_from_db()
    assert (mira.code_word, mira.code_means) == ("", "")


def test_roles_are_shown_with_what_to_ask_and_what_they_may_say(ada, mira):
    path = reverse("people:roles", args=[mira.pk])
    page = ada.post(path, {"police-contact": "on", "police-contact-detail": "12/26"}, follow=True).text
    for words in ("Police contact", "12/26", "What is the case number?", "What the law lets them say."):
        assert words in page
    assert 'value="12/26"' in ada.get(path).text


@pytest.mark.parametrize("name", ["roles", "brief"])
def test_the_other_party_and_who_writes_for_them_are_never_asked_for_help(ada, rex, mira, name):
    identities.set_writes_for_other(mira, writes=True)
    for person in (rex, mira):
        path = reverse(f"people:{name}", args=[person.pk])
        assert ada.get(path).status_code == 422
        assert ada.post(path, {"host": "on", "how": "On paper"}).status_code == 422
        assert not person.roles.exists()
        assert not person.shared.exists()
        assert path not in ada.get(reverse("people:person", args=[person.pk])).text


def test_taking_out_is_explained_first_and_all_facts_stay(ada, mira):
    path = reverse("people:take_out", args=[mira.pk])
    page = ada.get(path).text
    assert "stay as they are" in page
    assert "Nobody is told." in page
    assert helpers.helpers() == [mira]
    ada.post(path)
    assert helpers.helpers() == []
    assert Address.objects.filter(person=mira).count() == 1
    assert "Taken out" in ada.get(reverse("people:people")).text
    ada.post(reverse("people:put_back", args=[mira.pk]))
    assert helpers.helpers() == [mira]


def test_the_two_stay_in_the_list(ada, ada_person, rex):
    for person in (ada_person, rex):
        answer = ada.post(reverse("people:take_out", args=[person.pk]))
        assert answer.status_code == 422
        assert "You and the other party stay in the list." in answer.text
        person.refresh_from_db()
        assert person.out_at is None


def test_another_vault_cannot_reach_any_of_it(mira, open_another, browser_of):
    otto = browser_of(open_another())
    for name in ("knows", "code", "roles", "take_out", "put_back"):
        path = reverse(f"people:{name}", args=[mira.pk])
        assert otto.post(path, {"knows": "must_not", "code_word": "x", "host": "on"}).status_code == 404
    mira.refresh_from_db()
    assert (mira.knows, mira.code_word, mira.out_at) == ("", "", None)


def test_nothing_changes_without_a_vault(client):
    for name, arguments in (("add", []), ("knows", [1]), ("code", [1]), ("roles", [1]), ("take_out", [1])):
        assert client.post(reverse(f"people:{name}", args=arguments), {"name": "x"}).url == reverse("site:open")


def test_whoever_came_from_another_page_goes_back_there_added_or_not(ada):
    back = reverse("people:first")
    page = ada.get(ADD, {"to": back}).text
    assert f'<a href="{back}">Not now</a>' in page
    assert f'name="to" value="{back}"' in ada.post(ADD, {"name": "", "to": back}).text
    assert ada.post(ADD, {"name": "Tom", "to": back}).headers["Location"] == back


@pytest.mark.parametrize("away", ["https://elsewhere.example/", "//elsewhere.example", "\\\\elsewhere", ""])
def test_the_way_back_never_leads_to_another_site(ada, away):
    page = ada.get(ADD, {"to": away}).text
    assert 'name="to"' not in page
    answer = ada.post(ADD, {"name": "Tom", "to": away})
    assert answer.headers["Location"] == reverse("people:person", args=[Person.objects.get(name="Tom").pk])
