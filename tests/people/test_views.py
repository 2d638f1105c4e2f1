from django.urls import reverse

from leeward.people import changes, identities, roles_kept
from leeward.people.models import Person


def test_the_list_names_everybody_with_their_role(ada, ada_person, rex, mira):
    page = ada.get(reverse("people:people")).content.decode()
    for words in ("Ada", "Rex", "Mira", "The other party", "Not said yet"):
        assert words in page


def test_one_person_without_anything_decided(ada, rex):
    page = ada.get(reverse("people:person", args=[rex.pk])).content.decode()
    assert "You have not decided" in page
    assert "+44 7700 900111" in page


def test_somebody_merged_leads_to_the_one_they_are(ada, rex, mira):
    changes.merge(rex, mira)
    assert ada.get(reverse("people:person", args=[mira.pk])).url == reverse("people:person", args=[rex.pk])


def test_name_and_role_can_be_changed(ada, mira):
    ada.post(reverse("people:edit", args=[mira.pk]), {"name": "Mira B", "role": "third", "note": "my sister"})
    mira.refresh_from_db()
    assert (mira.name, mira.role, mira.note) == ("Mira B", "third", "my sister")


def test_a_second_me_that_contradicts_is_refused_in_one_sentence(ada, ada_person, rex):
    response = ada.post(reverse("people:edit", args=[rex.pk]), {"name": "Rex", "role": "me"})
    assert "Change one of them first" in response.content.decode()
    rex.refresh_from_db()
    assert rex.role == "other"


def test_another_vault_shows_nothing_of_it(rex, open_another, browser_of):
    otto = browser_of(open_another())
    assert "Rex" not in otto.get(reverse("people:people")).content.decode()
    assert otto.get(reverse("people:person", args=[rex.pk])).status_code == 404


def test_unknown_numbers_are_calmly_not_there(ada):
    assert ada.get(reverse("people:person", args=[999])).status_code == 404
    assert not Person.objects.exists()


def test_who_helps_stands_first_and_what_they_help_with(ada, rex, mira):
    roles_kept.keep(mira, {"driver": True})
    page = ada.get(reverse("people:people")).text
    assert page.index("Driver") < page.index("You and the other party")
    for name in ("add", "circle", "first", "shared", "listening"):
        assert reverse(f"people:{name}") in page


def test_an_empty_notebook_offers_to_add_someone(ada):
    page = ada.get(reverse("people:people")).text
    assert "Nobody is noted yet." in page
    assert reverse("people:add") in page


def test_somebody_who_passes_things_on_is_offered_for_nothing(ada, mira):
    identities.set_writes_for_other(mira, writes=True)
    page = ada.get(reverse("people:person", args=[mira.pk])).text
    assert "nothing here offers to ask them for help" in page
    assert reverse("people:roles", args=[mira.pk]) not in page
    assert reverse("people:brief", args=[mira.pk]) not in page
