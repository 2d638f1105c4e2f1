import pytest

from leeward.channels.errors import SettingsWrong
from leeward.channels.mail.account import SETTINGS, account_of, is_address, is_here

TYPED = {"address": "ada@example.org", "password": " pass word ", "server": "imap.example.org"}


def test_what_was_not_typed_is_the_usual():
    account = account_of(TYPED)
    assert (account.user, account.port, account.sieve_port, account.quiet) == ("ada@example.org", 993, 4190, "Later")
    assert account.insist
    assert account.password == " pass word "
    assert account.smtp_host == ""


def test_a_known_provider_needs_only_address_and_password():
    account = account_of({"address": "ada@icloud.com", "password": "x"})
    assert (account.host, account.smtp_host, account.smtp_port) == ("imap.mail.me.com", "smtp.mail.me.com", 587)
    assert account.sieve_port == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"address": "ada"}, "not complete"),
        ({"server": ""}, "not known here"),
        ({"server": "imap example"}, "name of a server"),
        ({"port": "99999"}, "A port is a number"),
        ({"sieve_port": "x"}, "A port is a number"),
        ({"folder": "INBOX"}, "name of a folder"),
        ({"folder": 'a"b'}, "name of a folder"),
        ({"address": "ada@outlook.com", "server": ""}, "takes no password"),
    ],
)
def test_what_cannot_be_used_is_named(change, said):
    with pytest.raises(SettingsWrong, match=said):
        account_of({**TYPED, **change})


def test_the_password_is_not_shown():
    assert "pass word" not in repr(account_of(TYPED))
    assert [setting.key for setting in SETTINGS if setting.secret] == ["password"]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_this_machine(host):
    assert is_here(host)
    assert not account_of({**TYPED, "server": host}).insist


@pytest.mark.parametrize("host", ["localhost.example.org", "10.0.0.1", "127.0.0.1.example.org", "mail"])
def test_another_machine(host):
    assert not is_here(host)


@pytest.mark.parametrize("text", ["a@b\r\nc", "a b@c", "a@b@c d", "", "@", 'a"@b', "a,b@c"])
def test_no_address(text):
    assert not is_address(text)
