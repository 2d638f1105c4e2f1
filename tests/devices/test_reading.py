from leeward.devices import reading
from leeward.devices.models import Check
from leeward.library.devices import ITEMS, STEPS


def test_items_stand_by_area_with_what_was_noted():
    groups = reading.groups(STEPS["look"], {"linked": [Check(key="linked", state="doing")]})
    assert [group.area.key for group in groups][:3] == ["device", "phone", "computer"]
    [line] = [line for group in groups for line in group.lines if line.item.said.key == "linked"]
    assert (line.state, line.shown_state) == ("doing", "Under way")


def test_of_several_accounts_the_one_that_most_needs_a_look_is_shown():
    rows = [Check(key="linked", label="old phone", state="done"), Check(key="linked", label="tablet", state="risky")]
    line = reading.Line(ITEMS["linked"], rows)
    assert line.state == "risky"
    assert line.shown_state == "old phone: done · tablet: too risky now"


def test_how_a_step_stands_in_words_and_without_a_share():
    assert {one.sentence for one in reading.summaries({})} == {""}
    checks = {"linked": [Check(key="linked", state="done")], "bill": [Check(key="bill", state="risky")]}
    found = {one.step.said.key: one.sentence for one in reading.summaries(checks)}
    assert found["look"] == "noted for 2 things of 19, 1 too risky now"
    assert "%" not in found["look"]


def test_how_only_for_the_platforms_that_were_chosen():
    linked = ITEMS["linked"]
    assert len(reading.hows(linked, ())) == 3
    assert [how.platform for how in reading.hows(linked, ("signal", "iphone"))] == ["signal"]


def test_before_a_change_come_all_earlier_steps():
    assert [step.said.key for step in reading.before(STEPS["change"])] == ["first", "talk", "look", "keep", "when"]
    assert reading.before(STEPS["look"]) == ()


def test_where_it_was_read_each_page_once():
    assert reading.read_at(ITEMS["weekly"]) == ""
    assert "techsafety.org" in reading.read_at(ITEMS["patterns"])
    assert "[seen]" not in reading.read_at(ITEMS["linked"])
