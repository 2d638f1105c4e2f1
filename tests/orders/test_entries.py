from datetime import timedelta

import pytest

from leeward.history.removing import held_above
from leeward.orders import dates, entries, holding, loose, versions
from leeward.people.guard import contact_actions
from leeward.vault.registries import Way, start_lines, way


class Request:
    def __init__(self, vault):
        self.vault = vault


@pytest.fixture
def lines(vault):
    return lambda: [(line.text, line.detail) for line in entries.start_lines(Request(vault))]


def test_the_way_leads_here_and_contact_actions_are_told(client):
    assert client.get(way(Way.ORDERS)).status_code == 200
    assert {"orders:add_report", "orders:sheet"} <= set(contact_actions)
    assert entries.start_lines in list(start_lines)
    assert loose.held_here in list(held_above)


def test_the_start_page_says_two_words_and_only_if_wanted(lines, order):
    versions.write(order, {"ends_on": None})
    assert lines() == []
    today = holding.court_day("Europe/London", versions.now())
    versions.write(order, {"ends_on": today + timedelta(days=10)})
    assert lines() == [("A date", "")]
    dates.want(line=False)
    assert lines() == []


def test_without_a_vault_there_is_no_line():
    assert entries.start_lines(Request(None)) == []
