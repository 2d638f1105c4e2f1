import pytest

from leeward.distance import links
from leeward.vault import registries
from leeward.vault.registries import Way


@pytest.fixture
def ways(monkeypatch):
    found = {Way.DISTANCE: "distance:distance", Way.GUIDES: "distance:way"}
    monkeypatch.setattr(registries, "ways", found)
    return found


def test_a_link_stands_only_where_a_room_has_the_page(ways):
    assert links.known(Way.DISTANCE) == "/n/"
    assert links.known(Way.DISTANCE, 7) == "/n/7/"
    assert links.known(Way.HELD) == ""


def test_a_page_that_wants_other_arguments_is_left_out(ways):
    assert links.known(Way.GUIDES) == ""
