from leeward.directory.lines import for_country
from leeward.shell.help_page import for_country as context
from leeward.shell.help_page import groups


def test_lines_stand_by_whom_they_are_for_and_empty_kinds_are_left_out():
    assert [group.kind for group in groups(for_country("GB-ENG"))] == ["partner", "men", "child", "despair", "own"]
    assert groups(for_country("PH"))[0].kind == "despair"


def test_without_a_country_there_are_only_countries_to_choose():
    shown = context(None)
    assert shown["groups"] == ()
    assert len(shown["countries"]) >= 60
