import pytest
from django.urls import reverse

from leeward.library.goodbye import STARTS
from leeward.people import warnings
from leeward.people.choices import OrderSide, Role
from leeward.people.models import Order, Person
from leeward.plan import standing as plan_standing
from leeward.resist.models import Farewell
from leeward.vault.registries import Way, way

WRITE, LOOK, STOP = reverse("resist:write_farewell"), reverse("resist:look_farewell"), reverse("resist:ending")
TEXT = "It is over. Do not contact me."


def test_it_needs_a_notebook(client):
    assert client.get(WRITE).url.startswith(way(Way.OPEN))
    assert client.post(WRITE, {"text": TEXT}).url == way(Way.OPEN)


def test_the_questions_about_danger_then_the_order_then_the_reading_come_first(ada, rex):
    assert ada.get(WRITE).url.startswith(reverse("people:warnings"))
    assert ada.post(WRITE, {"text": TEXT}).url.startswith(reverse("people:warnings"))
    warnings.put_off()
    assert ada.get(WRITE).url.startswith(reverse("resist:order"))
    ada.post(reverse("resist:order"), {"skip": "1"})
    assert ada.get(WRITE).url == STOP
    assert ada.post(WRITE, {"text": TEXT}).url == STOP
    assert not Farewell.objects.exists()
    ada.post(STOP, {})
    ada.post(reverse("resist:heard"))
    assert ada.get(WRITE).status_code == 200


def test_a_danger_noted_in_between_brings_the_page_back(ready):
    warnings.answer("fear", "yes")
    assert ready.post(WRITE, {"text": TEXT}).url == STOP
    assert not Farewell.objects.exists()


def test_whoever_read_it_may_write_also_when_much_speaks_against_it(ready, rex):
    warnings.answer("fear", "yes")
    plan_standing.choose("A")
    ready.post(STOP, {"so": ["hope", "face"]})
    ready.post(reverse("resist:heard"))
    page = ready.get(WRITE).content.decode()
    assert page.index('class="care"') < page.index("<form autocomplete")
    assert "Talk to someone first, if you can." in page
    assert ready.post(WRITE, {"text": TEXT}).status_code == 302


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_order_that_binds_stops_it_at_once(ready, rex, method):
    Order.objects.create(person=rex, side=OrderSide.BINDS)
    page = getattr(ready, method)(WRITE, {"text": TEXT}).content.decode()
    assert "No goodbye is prepared here" in page
    assert not Farewell.objects.exists()
    assert "No goodbye is prepared here" in ready.post(LOOK, {"text": TEXT}).content.decode()


@pytest.mark.parametrize("number", range(1, 5))
def test_a_text_to_begin_with_stands_in_the_field_and_is_counted(ready, number):
    page = ready.get(f"{WRITE}?s={number}").content.decode()
    assert f">\n{STARTS[number - 1].detail}</textarea>" in page
    assert "of 50 words" in page
    assert "Nothing was marked." in page


@pytest.mark.parametrize("number", ["0", "5", "x", "99999999999999999999"])
def test_no_such_text_leaves_the_field_empty(ready, number):
    page = ready.get(f"{WRITE}?s={number}&n={'9' * 30}").content.decode()
    assert ">\n</textarea>" in page


def test_words_are_kept_and_nothing_is_sent(ready, rex):
    answer = ready.post(WRITE, {"text": TEXT, "left_open": "email"})
    row = Farewell.objects.get()
    assert answer.url == reverse("resist:farewell", args=[row.pk])
    assert (row.person, row.text, row.left_open, row.notice) == (rex, TEXT, "email", None)
    assert not rex.stop_notices.exists()


def test_fifty_words_are_kept_and_the_fifty_first_is_refused_with_all_words_left_in_the_field(ready, rex):
    assert ready.post(WRITE, {"text": " ".join(["over"] * 50)}).status_code == 302
    long = " ".join(["over"] * 51)
    answer = ready.post(WRITE, {"text": long})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "51 words. 50 is the most" in page
    assert long in page
    assert Farewell.objects.count() == 1


def test_marks_show_the_exact_words_and_why(ready, rex):
    page = ready.post(LOOK, {"text": "It is over because you <b> never listened."}).content.decode()
    assert "<mark>" in page
    assert "you &lt;b&gt; never listened" in page or "because you &lt;b&gt;" in page
    assert "A reason can be argued with." in page
    assert "<html" not in page


def test_the_look_of_an_endless_text_is_left_to_the_person(ready):
    assert ready.post(LOOK, {"text": "x " * 1500}).status_code == 204


def test_with_several_other_parties_one_is_chosen(ready, rex):
    tom = Person.objects.create(name="Tom", role=Role.OTHER)
    assert ready.post(WRITE, {"text": TEXT}).status_code == 422
    ready.post(WRITE, {"text": TEXT, "person": str(tom.pk)})
    assert Farewell.objects.get().person == tom


def test_where_nobody_is_noted_a_name_is_asked_for(ready, rex):
    rex.delete()
    assert "Write a name." in ready.post(WRITE, {"text": TEXT}).content.decode()
    ready.post(WRITE, {"text": TEXT, "name": "Rex"})
    made = Farewell.objects.get().person
    assert (made.name, made.role) == ("Rex", Role.OTHER)


def test_words_are_changed_from_where_they_stand(ready, rex):
    row = Farewell.objects.create(person=rex, text=TEXT, left_open="email")
    page = ready.get(f"{WRITE}?n={row.pk}").content.decode()
    assert TEXT in page
    assert 'value="email"' in page
    assert ready.get(f"{WRITE}?n={row.pk + 1}").status_code == 404


def test_otto_changes_nothing_of_it(ready, rex, open_another, browser_of):
    row = Farewell.objects.create(person=rex, text=TEXT)
    otto = browser_of(open_another())
    assert TEXT not in otto.get(f"{WRITE}?n={row.pk}", follow=True).content.decode()
