from leeward.contact.models import Account, Check


def test_an_account_is_called_by_its_label_and_a_check_says_why(account):
    assert str(Account.objects.get()) == "My mail"
    worked = Check.objects.create(account=account, what="look", ok=True)
    broke = Check.objects.create(account=account, what="collect", ok=False, sentence="The server is away.")
    assert (str(worked), str(broke)) == ("Connected and looked", "The server is away.")
    assert list(account.checks.all()) == [broke, worked]


def test_nobody_without_an_address_here_is_meant(account, rex, mira):
    assert account.people() == [rex]
    assert account.senders(mira) == []
