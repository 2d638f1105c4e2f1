"""Items ready to show, marked in a vault and bare without one."""

from datetime import date

from leeward.library.plan import PARTS
from leeward.plan import adding, changing, finding, reading
from leeward.plan.changing import Given
from leeward.plan.choices import State
from leeward.plan.shown import shown


def lines():
    return reading.chapter("now", "", warned=False).lines


def test_an_item_with_all_that_was_said(found, ref, mira):
    changing.change(found, Given("doing", "My words", "a note", date(2027, 6, 3), mira))
    row = finding.find(ref).row
    row.remind_on = date(2027, 6, 1)
    row.save()
    (group,) = shown(lines(), marked=True)
    line = next(line for line in group.lines if line.ref == ref)
    assert (line.text, line.state, line.note) == ("My words", "Under way", "a note")
    assert line.facts == " · with Mira · by 3 June 2027 · a reminder on 1 June 2027"
    assert line.change == f"/g/i/{ref}/"


def test_without_a_vault_no_state_and_no_way_to_change():
    (group,) = shown(reading.unmarked()[0].lines, marked=False)
    assert len(group.lines) == len(PARTS["now"].items)
    assert all((line.state, line.facts, line.change) == ("", "", "") for line in group.lines)


def test_ways_lead_to_pages(vault):
    (group,) = shown(lines(), marked=True)
    ways = {line.way for line in group.lines}
    assert "" in ways
    assert all(way == "" or way.startswith("/") for way in ways)


def test_groups_and_looks(vault):
    own = [str(adding.add_own("now", state.label).pk) for state in State]
    for ref, state in zip(own, State, strict=True):
        changing.set_state(finding.find(ref), state)
    groups = shown(lines(), marked=True)
    assert [group.kind for group in groups] == ["todo", "risky", "not_mine"]
    looks = {line.ref: line.look for group in groups for line in group.lines}
    assert [looks[ref] for ref in own] == ["todo", "doing", "done", "not-mine aside", "wait"]
