import pytest

from leeward.ledger.bundle.names import allowed


@pytest.mark.parametrize("name", ["data/a.txt", "verify.py", "data/\u00e9/\U0001f600.jpg", "data/a..b"])
def test_plain_names_are_allowed(name):
    assert allowed(name)


@pytest.mark.parametrize(
    "name",
    ["", "/etc/passwd", "../up", "data/../../up", "data//a", "data/./a", "C:/a", "a\\b", "a\x00b", "a\nb", "x" * 241],
)
def test_names_that_lead_elsewhere_are_not(name):
    assert not allowed(name)
