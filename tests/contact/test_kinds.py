import pytest

from leeward.channels import kinds as known
from leeward.channels.calendars.kind import KIND as CALENDARS
from leeward.channels.errors import PasswordRefused, SettingsWrong
from leeward.channels.mail.kind import KIND as MAIL
from leeward.channels.sms_gateway.kind import KIND as SMS_GATEWAY
from leeward.contact import kinds
from leeward.contact.errors import KindGone
from support import made_up_channel


def test_kinds_are_counted_from_one():
    assert kinds.at(1) == known.KINDS[0]
    assert kinds.at(0) is None
    assert kinds.at(2) is None


def test_an_account_has_its_channel_with_what_was_typed(account):
    channel = kinds.channel(account)
    assert channel.kind == "made_up"
    assert channel.look().can
    account.settings["password"] = "other"
    with pytest.raises(PasswordRefused):
        kinds.channel(account).look()


def test_an_unknown_kind_or_a_removed_account_has_none(account):
    account.kind = "pigeons"
    with pytest.raises(KindGone):
        kinds.channel(account)
    assert kinds.label("pigeons") == "pigeons"
    assert kinds.label("made_up") == "Made-up mail"


def test_a_secret_left_empty_stays_and_everything_else_is_what_was_typed():
    before = {"file": "/a", "password": "old", "port": "1"}
    found = kinds.merged(made_up_channel.KIND, before, {"file": "/b", "password": "", "port": ""})
    assert found == {"file": "/b", "password": "old", "port": ""}
    assert kinds.merged(made_up_channel.KIND, before, {"file": "/b", "password": "new"})["password"] == "new"


@pytest.mark.parametrize("kind", [MAIL, SMS_GATEWAY, CALENDARS], ids=lambda kind: kind.name)
def test_every_kind_says_what_connecting_does_before_anything_is_typed(kind):
    steps = kinds.at_first(kind)
    assert steps
    assert any(step.notice for step in steps)


@pytest.mark.parametrize("kind", [MAIL, SMS_GATEWAY, CALENDARS], ids=lambda kind: kind.name)
def test_settings_that_cannot_be_used_are_known_without_asking_anybody(kind):
    with pytest.raises(SettingsWrong):
        kinds.check(kind, {"address": "", "password": "x", "name": ""})


def test_a_kind_that_says_nothing_of_itself_is_asked_by_its_channel():
    assert kinds.at_first(made_up_channel.KIND)[0].text.startswith("The program signs in")
    assert kinds.check(made_up_channel.KIND, {"file": "/a", "password": "x"}) is None


def test_an_account_that_cannot_be_opened_says_nothing_and_sends_nothing(account, monkeypatch):
    assert kinds.before(account)
    assert kinds.can_send(account)
    monkeypatch.setattr(known, "KINDS", (MAIL,))
    account.kind = "mail"
    assert kinds.before(account) == ()
    assert not kinds.can_send(account)
