from dataclasses import fields

import pytest

from leeward.vault import registries
from leeward.vault.registries import DangerItem, NavigationEntry, Registry, SettingsPanel, StartLine


def test_entries_keep_their_order_and_count_once():
    registry = Registry()
    for entry in ("b", "a", "b"):
        assert registry.add(entry) == entry
    assert list(registry) == ["b", "a"]
    assert len(registry) == 2


def test_adding_serves_as_a_decorator():
    registry = Registry()

    @registry.add
    def panel(request):
        return [DangerItem("label", None, None, "advice")]

    assert list(registry) == [panel]


def test_a_registry_may_grow_while_it_is_read():
    registry = Registry()
    registry.add(1)
    for entry in registry:
        registry.add(entry + 1)
    assert list(registry) == [1, 2]


@pytest.mark.parametrize(
    "entry",
    [
        NavigationEntry(1, "Start", "site:start", "home"),
        DangerItem("a", None, None, "b"),
        StartLine(1, "a", None),
        SettingsPanel(1, "a", "b"),
    ],
)
def test_entries_cannot_be_changed(entry):
    with pytest.raises(AttributeError):
        setattr(entry, fields(entry)[0].name, 2)


def test_the_five_registries_are_there():
    names = ("navigation", "danger_panels", "start_lines", "settings_panels", "carry_over")
    assert all(isinstance(getattr(registries, name), Registry) for name in names)


def test_a_lower_part_is_led_to_a_page_above_it_without_naming_its_part():
    assert set(registries.ways) == set(registries.Way)
    assert registries.way("start") == "/"
    asked = {registries.Way.PART: ("now",), registries.Way.ASK: (1,)}
    assert all(registries.way(where, *asked.get(where, ())).startswith("/") for where in registries.Way)


def test_a_way_that_nobody_has_is_an_error():
    with pytest.raises(ValueError, match="nowhere"):
        registries.way("nowhere")
