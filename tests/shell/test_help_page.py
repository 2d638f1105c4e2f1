import re

import pytest
from django.template.loader import get_template

from leeward.directory.lines import countries, for_country
from leeward.shell.help_page import for_country as context
from leeward.shell.help_page import groups
from support.tree import shown, templates

CALLS = re.compile(r'href="tel:([^"]*)"')
SAID = re.compile(r"We (have not rung|rang) th")


def blocks(text):
    """The parts of a page that stand together: list items, paragraphs in sections, the columns of the footer."""
    return re.split(r"<li>|<section|<footer|<h2|<form", text)


def unsaid(text):
    """Numbers to call that stand in a block without the sentence that says whether anybody rang them."""
    return [number for block in blocks(text) for number in CALLS.findall(block) if not SAID.search(block)]


def test_lines_stand_by_whom_they_are_for_and_empty_kinds_are_left_out():
    kinds = [group.kind for group in groups(for_country("GB-ENG"))]
    assert kinds == [kind for kind in ("partner", "men", "lgbtq", "child", "despair", "legal", "own") if kind in kinds]
    assert {"partner", "men", "child", "despair", "own"} <= set(kinds)
    assert groups(for_country("IL"))[0].kind == "despair"


def test_kinds_without_a_number_are_said():
    missing = context(for_country("IL"))["missing"]
    assert "If someone close hurts or frightens you" in missing
    assert "If you think of ending your life" not in missing


def test_without_a_country_there_are_only_countries_to_choose():
    shown_there = context(None)
    assert shown_there["groups"] == ()
    assert shown_there["missing"] == ()
    assert len(shown_there["countries"]) >= 60


def test_no_number_looks_rung_on_the_page_of_any_country(client):
    calls = 0
    for country in countries():
        text = client.get(
            "/h/", {"c": country.code}, headers={"Accept-Language": f"en-{country.code}"}
        ).content.decode()
        calls += len(CALLS.findall(text))
        assert unsaid(text) == [], country.name
    assert calls > 3 * len(countries())


@pytest.mark.parametrize("path", ["/", "/y/", "/d/", "/h/w/", "/x/a/", "/o/", "/g/t/"])
@pytest.mark.parametrize("language", ["en-GB", "", "de-CH"])
def test_no_number_looks_rung_around_or_on_a_page(client, path, language):
    text = client.get(path, headers={"Accept-Language": language}, follow=True).content.decode()
    assert CALLS.search(text)
    assert unsaid(text) == []


def test_the_look_for_numbers_can_fail():
    assert unsaid('<section><p><a href="tel:999">999</a></p></section>') == ["999"]
    assert unsaid('<li><a href="tel:1">1</a> We have not rung this number; found at x.org.') == []


def test_only_these_templates_hold_numbers_to_call():
    """The helpers of the person have numbers too: theirs are shown by the rooms that know them."""
    held = {shown(path) for path in templates() if "around.country" in path.read_text(encoding="utf-8")}
    assert get_template("shell/parts/call.html")
    assert {path.rsplit("/", 2)[-1] for path in held if "/shell/" in path} >= {
        "call.html",
        "foot.html",
        "emergency.html",
    }
