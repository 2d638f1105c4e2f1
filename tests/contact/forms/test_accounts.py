import pytest

from leeward.contact.forms.accounts import AccountForm, AheadForm, ReadForm, RegularForm
from support.made_up_channel import KIND, PASSWORD


@pytest.fixture
def typed(rex, mailbox):
    address = rex.addresses.get()
    return {"label": "", "s_file": str(mailbox.path), "s_password": " a b ", "s_port": "", "addresses": [address.pk]}


def test_settings_are_asked_in_the_order_of_the_kind_and_a_secret_is_taken_as_typed(typed):
    form = AccountForm(typed, KIND)
    assert list(form.fields) == ["label", "s_file", "s_password", "s_port", "addresses"]
    assert form.is_valid(), form.errors
    assert form.settings == {"file": typed["s_file"], "password": " a b ", "port": ""}
    assert AccountForm(None, KIND)["s_port"].value() == "993"


def test_what_is_needed_is_asked_for_and_what_was_good_is_kept(typed):
    form = AccountForm(typed | {"s_password": "", "addresses": []}, KIND)
    assert not form.is_valid()
    assert set(form.errors) == {"s_password", "addresses"}
    assert typed["s_file"] in form.as_p()


def test_a_password_is_never_shown_and_left_empty_it_stays(typed, account):
    form = AccountForm(typed | {"s_password": ""}, KIND, account)
    assert form.is_valid(), form.errors
    assert PASSWORD not in AccountForm(None, KIND, account).as_p()
    assert 'autocomplete="off"' in str(form["s_password"])
    assert " a b " not in AccountForm(typed, KIND).as_p()


def test_without_an_address_it_says_so(vault):
    assert not AccountForm(None, KIND).has_addresses


def test_a_tick_a_choice_and_a_number_are_wanted():
    assert not ReadForm({}).is_valid()
    assert ReadForm({"read": "on"}).is_valid()
    assert not AheadForm({"what": "hold-9"}, [("hold-1", "x")]).is_valid()
    assert RegularForm({"minutes": "15"}).is_valid()
    assert not RegularForm({"minutes": "1"}).is_valid()
