"""Counts in words; never a share."""

from leeward.library.plan import ITEMS, PARTS
from leeward.plan import adding, changing, finding, overview, reading
from leeward.plan.choices import State


def test_an_untouched_part_says_so(vault):
    rows = overview.of(reading.chapters("", warned=False))
    assert [row.part for row in rows] == list(PARTS.values())
    assert all(row.words.endswith("not looked at yet") for row in rows)


def test_states_are_counted_in_words(vault):
    many = len(PARTS["bag"].items)
    for state in (State.DONE, State.DONE, State.DOING, State.RISKY, State.NOT_MINE):
        changing.set_state(finding.find(str(adding.add_own("bag", "x").pk)), state)
    words = overview.in_words(reading.chapter("bag", "", warned=False).lines)
    assert words == f"1 under way, 2 done, 1 too risky now, {many} to do"
    assert "%" not in words


def test_a_part_left_out_as_a_whole(vault):
    for item in PARTS["animals"].items:
        changing.set_state(finding.of_key(item.said.key), State.NOT_MINE)
    assert overview.in_words(reading.chapter("animals", "", warned=False).lines) == "Nothing here for you"


def test_without_a_vault_only_how_many_there_are():
    rows = overview.unmarked()
    assert sum(int(row.words.split()[0]) for row in rows) == len(ITEMS)
