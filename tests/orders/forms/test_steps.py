import pytest
from django import forms

from leeward.orders import versions
from leeward.orders.forms.steps import BY_KEY, STEPS, BeginForm, StepForm, after
from leeward.orders.models import Details
from leeward.people.choices import Role
from leeward.people.models import Order, Person


def test_the_steps_ask_for_every_column_once():
    asked = [name for step in STEPS for name in step.names if name != "code"]
    columns = {field.name for field in Details._meta.concrete_fields} - {"id", "key", "written_at", "order"}
    assert len(asked) == len(set(asked))
    assert set(asked) == columns


def test_keys_are_single_letters_and_one_follows_the_other():
    assert all(len(key) == 1 for key in BY_KEY)
    assert after(STEPS[0]) == STEPS[1]
    assert after(STEPS[-1]) is None


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_every_question_shows_what_is_known_and_takes_nothing(order, step):
    details = versions.newest(order)
    bare = {"side": "protects_user", "status": "in_force"}
    form = StepForm(step, details, bare)
    assert form.is_valid(), form.errors
    assert set(form.changes()) == set(step.names) - {"code"}
    assert all(isinstance(field, forms.Field) for field in StepForm(step, details).fields.values())


@pytest.mark.parametrize(
    ("typed", "code"),
    [({"jurisdiction": "US-CA"}, "US-CA"), ({"code": "ch"}, "CH"), ({"code": "in-dl"}, "IN-DL"), ({}, "")],
)
def test_a_place_is_chosen_or_its_code_is_typed(order, typed, code):
    form = StepForm(BY_KEY["j"], versions.newest(order), typed)
    assert form.is_valid()
    assert form.changes()["jurisdiction"] == code


def test_what_is_no_code_or_no_clock_is_told(order):
    assert "Write it like CH" in str(StepForm(BY_KEY["j"], versions.newest(order), {"code": "Swiss"}).errors)
    assert not StepForm(BY_KEY["j"], versions.newest(order), {"zone": "Mars/Base"}).is_valid()


def test_a_code_of_elsewhere_comes_back_where_it_was_typed(order):
    details = versions.write(order, {"jurisdiction": "CH"})
    assert StepForm(BY_KEY["j"], details).initial == {"jurisdiction": "", "code": "CH", "zone": ""}


def test_a_last_day_before_the_first_is_told(order):
    form = StepForm(BY_KEY["r"], versions.newest(order), {"renew_from": "2026-05-02", "renew_until": "2026-05-01"})
    assert "lies before the first" in str(form.errors)


def test_another_order_of_the_same_person_may_have_taken_its_place(order, bound, mira):
    other = Order.objects.create(person=mira, side="protects_user")
    form = StepForm(BY_KEY["t"], versions.newest(order))
    assert set(form.fields["replaced_by"].queryset) == {bound}
    assert other not in form.fields["replaced_by"].queryset


def test_begin_offers_the_one_other_party_or_takes_a_name(rex):
    assert BeginForm().fields["person"].initial == rex.pk
    form = BeginForm({"name": "Rexford", "side": "protects_user"})
    assert form.is_valid()
    assert (form.whom().role, Person.objects.get(name="Rexford").role) == (Role.OTHER, Role.OTHER)
    assert "Choose somebody, or write a name" in str(BeginForm({"side": "mutual"}).errors)
    assert "Choose what comes nearest" in str(BeginForm({"person": rex.pk}).errors)
