from importlib import import_module

import pytest
from django.urls import get_resolver, reverse

from leeward.resist import urls
from leeward.vault.registries import Way, navigation, way

PARTS = ("incoming", "answering", "ending", "ahead", "pulled", "cards", "earlier")


def test_reply_stands_in_the_navigation_and_leads_to_the_box():
    (entry,) = [one for one in navigation if one.url_name == "resist:reply"]
    assert (entry.label, entry.needs_vault) == ("Reply", False)
    assert reverse(entry.url_name) == way(Way.REPLY) == "/t/"


@pytest.mark.parametrize("part", PARTS)
def test_each_part_registers_itself_and_brings_its_addresses(part):
    entries = import_module(f"leeward.resist.{part}.entries")
    own = import_module(f"leeward.resist.{part}.urls").urlpatterns
    assert callable(entries.register)
    assert [one for one in own if one not in urls.urlpatterns] == []


def test_no_two_pages_share_a_name_or_an_address():
    names = [pattern.name for pattern in urls.urlpatterns]
    routes = [str(pattern.pattern) for pattern in urls.urlpatterns]
    assert len(set(names)) == len(names)
    assert len(set(routes)) == len(routes)
    assert "resist" in get_resolver().namespace_dict
