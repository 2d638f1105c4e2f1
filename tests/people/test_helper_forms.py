import pytest

from leeward.library.roles import ROLES
from leeward.people.helper_forms import CodeForm, KnowsForm, NewForm, ReachForm, RolesForm, SharedForm


def test_only_a_name_is_needed():
    form = NewForm({"name": "Mira"})
    assert form.is_valid()
    assert (form.cleaned_data["knows"], form.cleaned_data["value"]) == ("", "")
    assert "need not be the real one" in str(NewForm({}).errors["name"])


@pytest.mark.parametrize(
    ("given", "field", "words"),
    [
        ({"channel": "calls"}, "value", "Write the number or address too"),
        ({"value": "07700 900222"}, "channel", "Say which way this is"),
    ],
)
def test_a_number_needs_its_way_and_the_other_way_round(given, field, words):
    assert words in str(ReachForm(given).errors[field])


def test_an_empty_one_is_no_mistake():
    assert ReachForm({}).is_valid()
    assert KnowsForm({}).is_valid()
    assert CodeForm({}).is_valid()
    assert RolesForm({}).is_valid()


def test_there_is_a_box_for_every_role_and_a_line_where_there_is_a_number():
    form = RolesForm({"lawyer": "on", "lawyer-detail": "F 12/26"})
    assert form.is_valid()
    assert set(ROLES) <= set(form.fields)
    assert form.cleaned_data["lawyer-detail"] == "F 12/26"
    assert form.fields["police-contact-detail"].label == "Police contact: case number"


def test_what_was_shared_needs_words_and_a_day_that_is_one():
    assert "in a few words" in str(SharedForm({}).errors["what"])
    assert "Write the day as a date" in str(SharedForm({"what": "A key", "day": "soon"}).errors["day"])
    assert SharedForm({"what": "A key"}).is_valid()
