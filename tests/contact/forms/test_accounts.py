import pytest

from leeward.channels.mail.kind import KIND as MAIL
from leeward.channels.sms_gateway.kind import KIND as SMS
from leeward.contact.forms.accounts import AccountForm, ActForm, AheadForm, ReadForm, RegularForm
from leeward.contact.models import Act
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
    assert AccountForm(None, KIND)["s_port"].value() is None, "what may stay empty does"
    assert "most often 993" in str(AccountForm(None, KIND)["s_port"].help_text)


def test_what_can_stay_empty_stands_apart_and_opens_where_it_may_be_wrong(typed):
    form = AccountForm(None, MAIL)
    assert [one.name for one in form.first] == ["label", "s_address", "s_password", "addresses"]
    assert "s_port" in [one.name for one in form.further]
    assert not form.further_open
    assert AccountForm(typed | {"s_port": "1"}, MAIL).further_open


def test_settings_that_cannot_be_used_are_said_at_the_form_and_nobody_is_asked(typed):
    mail = typed | {"s_address": "ada@example.org", "s_server": "127.0.0.1"}
    assert AccountForm(mail | {"s_port": "1143", "s_sieve_port": "0"}, MAIL).is_valid()
    for wrong, said in (({"s_port": "1e3"}, "A port is a number"), ({"s_address": "ada"}, "not complete")):
        form = AccountForm(mail | wrong, MAIL)
        assert said in str(form.non_field_errors())
        assert form.further_open
    sms = typed | {"s_address": "http://example.org", "s_name": "sms"}
    assert AccountForm(sms, SMS).non_field_errors()
    assert AccountForm(sms | {"s_address": "http://127.0.0.1:8080"}, SMS).is_valid()


def test_each_thing_more_that_can_be_done_is_a_tick_with_its_notice(account, rex):
    act = Act(account=account, person=rex, action="hold", choices=[["existing", "Move them.", "It is seen."]])
    ((box, notice),) = ActForm(None, act).boxes
    assert (box.choice_label, notice) == ("Move them.", "It is seen.")
    assert "checked" not in box.tag()
    assert ActForm({"read": "on"}, act).is_valid()
    assert not ActForm({"read": "on", "chosen": ["other"]}, act).is_valid()


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
