import pytest

from leeward.channels.errors import PasswordRefused
from leeward.contact import kinds
from leeward.contact.errors import KindGone
from support import made_up_channel


def test_kinds_are_counted_from_one():
    assert kinds.at(1) is made_up_channel.KIND
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
