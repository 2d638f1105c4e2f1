import pytest

from leeward.site.forms import ChangeForm, CodeForm, MakeForm, NewPassphraseForm, OpenForm, RemoveForm, WaysForm

GOOD = "correct horse battery"


def test_a_good_passphrase_twice():
    assert NewPassphraseForm({"new": GOOD, "again": GOOD}).is_valid()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"new": "", "again": ""}, "new"),
        ({"new": "short", "again": "short"}, "new"),
        ({"new": GOOD, "again": "correct horse"}, "again"),
        ({"new": GOOD, "again": ""}, "again"),
    ],
)
def test_each_error_is_a_sentence_at_its_field(given, field):
    form = NewPassphraseForm(given)
    assert not form.is_valid()
    assert form.errors[field][0].endswith(".")


def test_a_weak_one_is_pointed_out_once_and_may_be_kept():
    weak = {"new": "12345678", "again": "12345678"}
    form = NewPassphraseForm(weak)
    assert not form.is_valid()
    assert form.weak
    assert NewPassphraseForm(weak | {"anyway": "on"}).is_valid()


def test_spaces_belong_to_a_passphrase():
    form = NewPassphraseForm({"new": f" {GOOD} ", "again": f" {GOOD} "})
    assert form.is_valid()
    assert form.cleaned_data["new"] == f" {GOOD} "


def test_no_choice_is_made_beforehand_on_the_recovery_code():
    assert MakeForm()["code"].value() is None
    assert not MakeForm({"new": GOOD, "again": GOOD}).is_valid()


def test_a_passphrase_never_stands_in_the_page():
    assert GOOD not in str(OpenForm({"passphrase": GOOD})["passphrase"])
    assert GOOD not in str(ChangeForm({"old": GOOD})["old"])


def test_browsers_are_asked_not_to_fill_in_or_keep():
    for form, name in ((OpenForm(), "passphrase"), (CodeForm(), "code"), (NewPassphraseForm(), "new")):
        assert 'autocomplete="off"' in str(form[name])


def test_only_what_is_offered_can_be_set():
    assert WaysForm({"idle": "5", "away": "here", "theme": "dark"}).is_valid()
    assert not WaysForm({"idle": "0", "away": "https://rex.example", "theme": "pink"}).is_valid()


def test_removing_needs_the_passphrase_and_a_tick():
    assert set(RemoveForm({}).errors) == {"passphrase", "sure"}
