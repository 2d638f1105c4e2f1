import re

from leeward.encounters.script import script_in
from leeward.library import encounters, shelf


def test_every_kind_of_place_has_lines():
    assert [where.said.key for where in encounters.WHERES] == [
        "town", "work", "school", "worship", "shops", "court", "handover",
    ]  # fmt: skip
    assert all(len(where.lines) >= 2 for where in encounters.WHERES)


def test_no_line_is_lost_on_the_way():
    assert len(encounters.SAID) == len({line.key for line in encounters.SAID})
    assert shelf.SUBJECTS["encounters"] == encounters.SAID


def test_every_offered_script_keeps_to_the_rule_for_scripts():
    assert len(encounters.SCRIPTS) >= 5
    assert [script_in(line.text) for line in encounters.SCRIPTS] == [line.text for line in encounters.SCRIPTS]


def test_every_line_says_where_it_comes_from():
    wrong = [
        line.key
        for line in encounters.SAID
        if line.source != "own words" and not re.fullmatch(r"\[seen\] .+ \(20\d\d\)", line.source)
    ]
    assert wrong == []


def test_what_others_may_notice_is_said():
    assert any("shares that calendar" in line.text for line in encounters.NOTICES)
    assert any("court" in line.text for line in encounters.CAUTIONS)
    assert any("no map" in line.text for line in encounters.PRINCIPLES)
