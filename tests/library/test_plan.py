from leeward.library.plan import ITEMS, MODES, PARTS
from leeward.vault.registries import Way, way

KEYS = (
    "now", "children", "place", "papers", "money", "people", "bag", "devices", "animals", "day", "after", "living",
    "feelings", "back",
)  # fmt: skip


def test_there_are_fourteen_parts_in_their_order():
    assert tuple(PARTS) == KEYS
    assert [part.number for part in PARTS.values()] == list(range(1, 15))


def test_every_part_offers_items_and_none_is_a_wall():
    assert all(5 <= len(part.items) <= 13 for part in PARTS.values())


def test_every_item_stands_in_a_part_that_exists():
    assert all(item.part in PARTS for item in ITEMS.values())
    assert sum(len(part.items) for part in PARTS.values()) == len(ITEMS) > 100


def test_the_key_of_an_item_begins_with_its_part():
    assert all(key.startswith(f"{item.part}-") for key, item in ITEMS.items())


def test_there_are_five_modes():
    assert "".join(MODES) == "ABCDE"
    assert all(mode.letter == letter for letter, mode in MODES.items())


def test_what_comes_first_in_a_mode_exists_and_stands_once():
    for mode in MODES.values():
        assert len(mode.first) == len(set(mode.first)) >= 3
        assert set(mode.first) <= set(PARTS)


def test_living_together_begins_with_what_nobody_sees():
    assert MODES["A"].first[:2] == ("now", "devices")


def test_help_close_by_is_near_the_top_except_where_it_is_handovers():
    assert all("now" in MODES[letter].first[:2] for letter in "ABCE")


def test_items_that_come_first_name_modes_that_exist():
    assert all(set(item.first_in) <= set(MODES) for item in ITEMS.values())
    assert all(len(set(item.first_in)) == len(item.first_in) for item in ITEMS.values())


def test_every_mode_has_items_first_in_the_parts_that_come_first():
    for letter, mode in MODES.items():
        for part in mode.first[:2]:
            assert any(letter in item.first_in for item in PARTS[part].items), f"{letter} {part}"


def test_a_warning_fact_brings_help_and_devices_first():
    warned = {item.part for item in ITEMS.values() if item.with_warning}
    assert {"now", "children", "place", "devices", "day"} <= warned
    assert not all(item.with_warning for item in ITEMS.values())


def test_ways_are_pages_of_the_program_that_need_nothing_more():
    used = {item.way for item in ITEMS.values() if item.way}
    assert used <= {name.value for name in Way} - {Way.PART, Way.ASK, Way.PLAN}
    assert all(way(name).startswith("/") for name in used)


def test_each_helping_page_is_reached_from_the_plan():
    used = {item.way for item in ITEMS.values()}
    assert {"papers", "money", "bag", "leaning", "devices", "apps", "encounters", "handovers", "take"} <= used
    assert {"go_back", "made_to_open"} <= used


def test_an_advocate_is_offered_at_the_start_in_the_middle_and_before_a_date():
    assert [key for key in ITEMS if key.endswith("-advocate")] == ["now-advocate", "people-advocate", "day-advocate"]
    assert PARTS["now"].items[0].said.key == "now-advocate"
    assert PARTS["day"].items[0].said.key == "day-advocate"


def test_items_are_short_enough_for_a_list():
    assert all(len(item.said.text) <= 70 for item in ITEMS.values())
    assert all(item.said.detail for item in ITEMS.values())
