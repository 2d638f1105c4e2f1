import re
from datetime import date

from leeward.library import devices, shelf

TELLING = re.compile(
    r"abus|violen|report|import|tactic|leav|chat|message|evidence|plan|escape|victim|partner|stalk|danger|threat|vault"
    r"|court|police|incident|block|whatsapp|recover|quit|hide|secret",
    re.IGNORECASE,
)


def test_the_steps_stand_in_the_one_order_that_is_suggested():
    assert list(devices.STEPS) == ["first", "talk", "look", "keep", "when", "change", "where", "close", "again"]
    assert [step.number for step in devices.STEPS.values()] == list(range(1, 10))
    assert [key for key, step in devices.STEPS.items() if step.changes] == ["change", "where", "close"]


def test_looking_changes_nothing_and_a_change_says_what_comes_before():
    earlier = {key: step.number for key, step in devices.STEPS.items()}
    for item in devices.ITEMS.values():
        step = devices.STEPS[item.step]
        if item.before:
            assert step.changes, item.said.key
            assert earlier[item.before] < step.number, item.said.key
        else:
            assert not step.changes or item.said.key == "friends", item.said.key


def test_every_item_says_what_may_be_noticed():
    assert all(item.notice for item in devices.ITEMS.values())
    assert all(way.notice for way in devices.LIST_WAYS)


def test_every_area_and_step_has_items_and_no_item_is_lost():
    found = [item for step in devices.STEPS for items in devices.items_of(step).values() for item in items]
    assert sorted(item.said.key for item in found) == sorted(devices.ITEMS)
    assert {item.area for item in found} == set(devices.AREAS)


def test_how_names_known_platforms_and_its_day():
    hows = [how for item in devices.ITEMS.values() for how in item.hows]
    assert {how.platform for how in hows} == set(devices.PLATFORMS), "a platform that can be chosen is explained"
    assert all(isinstance(how.checked, date) for how in hows)
    assert all(how.said.source.startswith("[seen] ") for how in hows), "a menu is named only where it was read"
    assert devices.ITEMS["linked"].platforms == ("whatsapp", "signal", "telegram")


def test_no_line_is_lost_on_the_way_to_the_shelf():
    keys = [line.key for line in devices.SAID]
    assert len(keys) == len(set(keys))
    assert shelf.SUBJECTS["devices"] == devices.SAID


def test_every_line_says_where_it_comes_from():
    sources = {line.source for line in devices.SAID}
    assert [one for one in sources if one != "own words" and not re.fullmatch(r"\[seen\] .+ \(20\d\d\)", one)] == []


def test_keys_that_stand_in_addresses_tell_nothing():
    assert [key for key in (*devices.ITEMS, *devices.STEPS) if TELLING.search(key)] == []
