import re

import pytest

from leeward.library import rumours, shelf

LISTENERS = ["friends", "family", "work", "school", "others"]
THIRD = re.compile(
    r"\b(they|them|their|theirs|partner|ex)\b|\b(lie[sd]?|lying|liar|hurt|hit|threat\w*|abus\w*|stalk\w*)\b"
)


def test_every_listener_has_a_line():
    assert list(rumours.LINES) == LISTENERS


@pytest.mark.parametrize("about", LISTENERS)
def test_a_line_names_nobody_and_accuses_nobody(about):
    for line in rumours.LINES[about]:
        assert not THIRD.search(line.text.lower()), line.text
        assert len(line.text) <= 400


def test_a_line_that_accuses_would_be_caught():
    assert THIRD.search("they are lying about me")
    assert THIRD.search("my ex hurt me")


def test_the_picture_comes_before_the_report_and_the_report_before_its_number():
    keys = [line.key for line in rumours.STEPS]
    assert keys.index("step-picture") < keys.index("step-report") < keys.index("step-number")


def test_nobody_is_asked_to_look_for_posts_and_intimate_pictures_are_not_kept():
    said = {line.key: f"{line.text} {line.detail}" for line in rumours.STEPS}
    assert "need not look" in said["step-look"]
    assert "Nothing is looked up from here" in said["step-look"]
    assert "Do not keep or send" in said["step-intimate"]


def test_the_law_is_information_and_leads_to_a_lawyer():
    assert "A lawyer can say" in rumours.LAW[0].text
    assert any("what you write" in line.text for line in rumours.LAW)


def test_no_line_is_lost_on_the_way():
    assert len({line.key for line in rumours.SAID}) == len(rumours.SAID)
    assert shelf.SUBJECTS["rumours"] == rumours.SAID
