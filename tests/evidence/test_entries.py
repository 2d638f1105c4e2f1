from leeward.evidence import checking, entries, rhythm
from leeward.history.bringing.afterwards import brought
from leeward.vault import registries
from leeward.vault.registries import Way


def test_it_is_found_from_the_settings_and_told_of_imports():
    entries.register()
    assert [panel.url_name for panel in registries.settings_panels].count("evidence:evidence") == 1
    assert registries.way(Way.EVIDENCE) == "/j/"
    assert list(brought).count(rhythm.after_bringing) == 1
    assert checking.check.__module__ == "leeward.evidence.checking"
