from leeward.vault import registries


def test_people_stand_in_the_navigation_only_with_a_vault():
    [entry] = [entry for entry in registries.navigation if entry.url_name == "people:people"]
    assert entry.needs_vault
