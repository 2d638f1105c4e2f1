from datetime import date

import pytest

from leeward.channels.mail.providers import provider_of, providers


@pytest.mark.parametrize("provider", providers(), ids=lambda one: one.name)
def test_each_says_where_it_was_read_and_either_a_server_or_why_not(provider):
    assert provider.source.startswith("https://")
    assert date.fromisoformat(provider.looked)
    assert bool(provider.imap) != bool(provider.refused)
    assert provider.smtp_port in {465, 587}
    assert provider.domains


def test_by_the_domain_of_an_address():
    assert provider_of("Ada@GMAIL.com").imap == "imap.gmail.com"
    assert provider_of("ada@notgmail.com") is None
