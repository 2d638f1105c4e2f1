import pytest

from leeward.contact.outbox import pausing, writing


@pytest.fixture
def going(account, rex):
    """A message in the outbox that no check holds back."""
    pausing.choose(0)
    return writing.write(account, account.addresses.get(), "Friday at 5 is fine.", "Friday")
