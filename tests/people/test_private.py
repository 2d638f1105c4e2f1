import pytest

from leeward.people import private
from leeward.vault.registries import Registry


@pytest.fixture
def scrubbers(monkeypatch):
    mine = Registry()
    monkeypatch.setattr(private, "scrubbers", mine)
    return mine


def test_each_takes_its_part_out(scrubbers):
    scrubbers.add(lambda text: text.replace("Linden Street", "[kept private]"))
    scrubbers.add(lambda text: text.replace("number 4", "[kept private]"))
    assert private.scrubbed("Linden Street, number 4") == "[kept private], [kept private]"


def test_with_none_the_text_stays(scrubbers):
    assert private.scrubbed("as it is") == "as it is"
