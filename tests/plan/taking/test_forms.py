import io

import pyrage
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from leeward.people.choices import Knows, Role
from leeward.people.models import Person
from leeward.plan.sheets import PLACES
from leeward.plan.taking.choice import Choice, Kind
from leeward.plan.taking.forms import OpenForm, PartsForm, SealForm
from leeward.printing.sheet import Section

SECTIONS = [Section("now", "Right now", ()), Section("money", "Money", ()), Section(PLACES, "Places", ())]
GIVEN = {"parts": ["now", "money"], "paper": "a4", "size": "normal", "shape": "pdf", "states": "on"}
KEY = str(pyrage.x25519.Identity.generate().to_public())


@pytest.mark.parametrize("kind", Kind)
def test_at_first_all_parts_are_offered_but_places_and_notes_stay_out(kind):
    form = PartsForm(None, kind, SECTIONS, None)
    assert form["parts"].value() == ["now", "money"]
    assert not form.initial["notes"]
    assert form.initial["states"]
    assert ("notes" in form.fields) == (kind is not Kind.MEMORY)
    assert ("numbers" in form.fields) == (kind is Kind.MEMORY)
    assert ("shape" in form.fields) == (kind is Kind.FRIEND)


def test_a_copy_for_a_friend_is_a_text_unless_they_say_something_else():
    assert PartsForm(None, Kind.FRIEND, SECTIONS, None).initial["shape"] == "text"
    assert PartsForm(None, Kind.FRIEND, SECTIONS, Choice(Kind.FRIEND, ())).initial["shape"] == "pdf"


def test_what_was_chosen_before_is_offered_again():
    before = Choice(Kind.SHEET, ("money",), notes=True, size="large")
    form = PartsForm(None, Kind.SHEET, SECTIONS, before)
    assert (form["parts"].value(), form["notes"].value(), form["size"].value()) == (["money"], True, "large")


def test_what_is_ticked_becomes_the_choice():
    form = PartsForm({**GIVEN, "notes": "on", "size": "large"}, Kind.SHEET, SECTIONS, None)
    assert form.is_valid(), form.errors
    assert form.choice() == Choice(Kind.SHEET, ("now", "money"), notes=True, size="large")
    text = PartsForm({**GIVEN, "shape": "text"}, Kind.FRIEND, SECTIONS, None)
    assert text.is_valid()
    assert not text.choice().as_pdf


@pytest.mark.parametrize(
    ("change", "field"), [({"parts": []}, "parts"), ({"parts": ["none such"]}, "parts"), ({"paper": "wall"}, "paper")]
)
def test_a_wrong_choice_is_said_calmly(change, field):
    form = PartsForm({**GIVEN, **change}, Kind.SHEET, SECTIONS, None)
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert "Traceback" not in str(form.errors)


def test_only_those_who_may_help_are_offered(vault, mira, rex):
    Person.objects.create(name="Otto", role=Role.THIRD, knows=Knows.MUST_NOT)
    assert [one.name for one in SealForm(None).fields["person"].queryset] == ["Mira"]


def test_somebody_who_may_not_help_cannot_be_named(vault, mira, rex):
    form = SealForm({"how": "k", "key": KEY, "person": rex.pk})
    assert not form.is_valid()
    assert "person" in form.errors


@pytest.mark.parametrize(
    ("given", "field", "says"),
    [
        ({}, "how", "Choose one"),
        ({"how": "w"}, "passphrase", "too short"),
        ({"how": "w", "passphrase": "short"}, "passphrase", "too short"),
        ({"how": "w", "passphrase": "password1"}, "passphrase", "every list"),
        ({"how": "k"}, "key", "Copy the line"),
    ],
)
def test_what_would_not_hold_is_said_beside_the_field(vault, given, field, says):
    form = SealForm(given)
    assert not form.is_valid()
    assert says in str(form.errors[field])


def test_an_easy_passphrase_is_taken_if_they_say_so(vault):
    form = SealForm({"how": "w", "passphrase": "password1", "anyway": "on"})
    assert form.is_valid()
    assert form.is_weak


def test_a_key_that_is_none_is_said_and_nothing_is_made(vault):
    form = SealForm({"how": "k", "key": "age1nothing"})
    assert form.is_valid()
    assert form.sealed(b"words") is None
    assert "not a public key" in str(form.errors["key"])


def test_a_key_seals_and_the_note_says_how(vault):
    form = SealForm({"how": "k", "key": f" {KEY} "})
    assert form.is_valid()
    assert form.sealed(b"words").startswith(b"age-encryption.org/v1")
    assert form.way == "As a file that their key opens"


def test_opening_asks_for_both():
    form = OpenForm({}, {})
    assert not form.is_valid()
    assert set(form.errors) == {"file", "passphrase"}
    empty = OpenForm({"passphrase": "x"}, {"file": SimpleUploadedFile("notes.age", b"")})
    assert "This file is empty" in str(empty.errors["file"])
    assert OpenForm(
        {"passphrase": "x"}, {"file": SimpleUploadedFile("notes.age", io.BytesIO(b"1").getvalue())}
    ).is_valid()


def test_the_passphrase_is_never_shown_again():
    assert "topsecret" not in str(OpenForm({"passphrase": "topsecret"}, {})["passphrase"])
