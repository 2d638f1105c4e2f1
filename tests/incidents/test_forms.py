from datetime import datetime

import pytest

from leeward.incidents import logbook
from leeward.incidents.forms import AdditionForm, FilesForm, IncidentForm, WitnessForm
from leeward.orders import versions
from leeward.people import identities
from leeward.people.choices import Role

SAID = {"what": "Rex rang.", "certainty": "exact", "day": "2026-03-04", "clock": "21:14", "zone": "Europe/London"}


@pytest.fixture
def order(vault):
    rex = identities.set_role(identities.address_for("Rex", None, "whatsapp").person, Role.OTHER)
    return versions.begin(rex, "protects_user", "Order of March")


def test_every_field_stands_in_one_group(vault):
    grouped = [one.name for _, found, _ in IncidentForm().groups() for one in found]
    assert sorted(grouped) == sorted(IncidentForm.base_fields)


def test_what_it_gives_can_be_written(vault, order):
    form = IncidentForm({**SAID, "order": order.pk, "paragraph": "2", "kinds": ["call", "legal"], "fear": "10"})
    assert form.is_valid(), form.errors
    row = logbook.write(vault, form.given())
    assert (row.happened_at, row.order_ref, row.order_name) == (
        datetime(2026, 3, 4, 21, 14),
        order.pk,
        "Order of March",
    )
    assert (row.kinds, row.fear) == (["call", "legal"], 10)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"what": ""}, "what"), ({"certainty": ""}, "certainty"), ({"clock": ""}, "clock"), ({"fear": "11"}, "fear"),
     ({"kinds": ["x"]}, "kinds"), ({"zone": "Nowhere"}, "zone"), ({"day": "x"}, "day")],
)  # fmt: skip
def test_what_is_not_right_is_told_at_its_field(vault, wrong, field):
    form = IncidentForm({**SAID, **wrong})
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert [bad for _, found, bad in form.groups() if any(one.name == field for one in found)] == [True]


def test_an_addition_needs_words_or_a_time(vault):
    assert "words" in AdditionForm({"about": "all"}).errors
    assert AdditionForm({"about": "all", "words": "More."}).is_valid()
    form = AdditionForm({"about": "when", "corrects": "on", "certainty": "day", "day": "2026-03-05"})
    assert form.is_valid()
    assert form.given()["happened_at"] == datetime(2026, 3, 5)
    assert "day" in AdditionForm({"about": "when", "certainty": "day"}).errors


def test_a_witness_needs_a_name_and_words():
    assert set(WitnessForm({}).errors) == {"name", "words"}
    assert FilesForm({}).is_valid()
