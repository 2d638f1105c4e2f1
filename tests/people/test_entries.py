from django.test import RequestFactory

from leeward.library.warning_facts import FACTS
from leeward.people import entries, warnings
from leeward.vault import registries


def request_in(vault):
    request = RequestFactory().get("/")
    request.vault = vault
    return request


def test_people_stand_in_the_navigation_only_with_a_vault():
    [entry] = [entry for entry in registries.navigation if entry.url_name == "people:people"]
    assert entry.needs_vault


def test_the_danger_panel_has_one_calm_item_while_something_is_noted(vault):
    assert entries.dangers in list(registries.danger_panels)
    assert entries.dangers(request_in(vault)) == ()
    for fact in FACTS[:3]:
        warnings.answer(fact.key, "yes")
    [item] = entries.dangers(request_in(vault))
    assert item.label == "You noted things that can mean danger"
    assert item.when is None
    assert item.advice.startswith("Talk to someone first")


def test_without_an_open_vault_nothing_is_asked_of_it(vault):
    warnings.answer(FACTS[0].key, "yes")
    assert entries.dangers(request_in(None)) == ()
    vault.lock()
    assert entries.dangers(request_in(vault)) == ()
