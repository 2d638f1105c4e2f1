from django.urls import reverse

from leeward.people import telling
from leeward.people.choices import Knows
from leeward.people.days import today
from leeward.people.models import Person

CIRCLE, FIRST = reverse("people:circle"), reverse("people:first")


def test_who_must_not_know_stands_apart_from_who_knows(ada, rex):
    Person.objects.create(name="Mira", role="third", knows=Knows.KNOWS, may_say="I have not seen Ada")
    Person.objects.create(name="Edda", role="third", knows=Knows.MUST_NOT)
    page = ada.get(CIRCLE).text
    apart, know = page.split("They know")
    assert "Edda" in apart
    assert "Mira" not in apart
    assert "I have not seen Ada" in know
    assert "Rex" not in page


def test_the_order_is_made_moved_and_told(ada, mira):
    tom = Person.objects.create(name="Tom", role="third")
    for person in (mira, tom):
        ada.post(FIRST, {"who": person.pk})
    ada.post(reverse("people:first_change", args=[tom.pk]), {"do": "up"})
    assert telling.in_order() == [tom, mira]
    ada.post(reverse("people:first_change", args=[tom.pk]), {"do": "down"})
    ada.post(reverse("people:first_change", args=[tom.pk]), {"do": "told"})
    tom.refresh_from_db()
    assert tom.told_on == today()
    assert "Told on" in ada.get(FIRST).text
    ada.post(reverse("people:first_change", args=[tom.pk]), {"do": "untold"})
    ada.post(reverse("people:first_change", args=[mira.pk]), {"do": "out"})
    tom.refresh_from_db()
    assert tom.told_on is None
    assert telling.in_order() == [tom]


def test_the_other_party_can_neither_be_chosen_nor_put_in(ada, rex, mira):
    page = ada.get(FIRST).text
    assert f'value="{mira.pk}"' in page
    assert f'value="{rex.pk}"' not in page
    assert ada.post(FIRST, {"who": rex.pk}).status_code == 422
    assert telling.in_order() == []


def test_who_must_not_know_by_now_is_marked_and_not_hidden(ada, mira):
    telling.add(mira)
    Person.objects.filter(pk=mira.pk).update(knows=Knows.MUST_NOT)
    assert "You noted that they must not know" in ada.get(FIRST).text


def test_nonsense_changes_nothing(ada, mira):
    telling.add(mira)
    assert ada.post(FIRST, {"who": "x"}).status_code == 404
    ada.post(reverse("people:first_change", args=[mira.pk]), {"do": "fly"})
    assert ada.get(reverse("people:first_change", args=[mira.pk])).status_code == 405
    assert telling.in_order() == [mira]


def test_another_vault_sees_none_of_it(mira, open_another, browser_of):
    telling.add(mira)
    otto = browser_of(open_another())
    assert "Mira" not in otto.get(FIRST).text + otto.get(CIRCLE).text
    assert otto.post(reverse("people:first_change", args=[mira.pk]), {"do": "out"}).status_code == 404
    assert otto.post(FIRST, {"who": mira.pk}).status_code == 404
    assert telling.in_order() == [mira]
