"""The bar of the first evening: from a cold start to a helpline number or the first line for tonight, two clicks at most."""

import re
import time
from collections.abc import Iterator

import pytest

from leeward.library import tonight
from support.browser import start_site

pytestmark = pytest.mark.browser

MOST_CLICKS, MOST_SECONDS = 2, 30.0
FIRST_LINE = tonight.LINES[0].text


class Fingers:
    """Clicks as a person makes them, counted: by the words on what is clicked."""

    def __init__(self, page) -> None:
        self.page, self.count = page, 0

    def click(self, name: str, role: str = "link") -> None:
        self.page.get_by_role("main").get_by_role(role, name=name, exact=True).click()
        self.page.wait_for_load_state()
        self.count += 1


@pytest.fixture(scope="module")
def cold(tmp_path_factory) -> Iterator[tuple[object, float]]:
    """A site that was started this moment, and when."""
    began = time.monotonic()
    with start_site(tmp_path_factory.mktemp("cold")) as site:
        yield site, began


def test_from_a_cold_start_the_first_line_for_tonight_is_two_clicks_away_at_most(cold, open_page, capsys):
    site, began = cold
    page = open_page(site, width=320)
    fingers = Fingers(page)
    fingers.click("Tonight: five lines")
    page.get_by_role("heading", name=FIRST_LINE).wait_for()
    took = time.monotonic() - began
    with capsys.disabled():
        print(f"\nfirst line for tonight: {fingers.count} click, {took:.1f} s after the start of the program")  # noqa: T201, the time is printed, not asserted
    assert fingers.count <= MOST_CLICKS
    assert took < MOST_SECONDS


def test_a_helpline_number_is_on_the_first_page_already_and_one_click_away_with_all_others(cold, open_page):
    site, _ = cold
    page = open_page(site, width=320)
    assert page.locator("footer a.tel[href^='tel:']").count() >= 2, "a helpline and the emergency number"
    fingers = Fingers(page)
    fingers.click("Talk to a person")
    page.locator("main a.tel[href^='tel:']").first.wait_for()
    assert fingers.count <= MOST_CLICKS


def test_where_no_country_can_be_guessed_a_number_is_two_clicks_away(cold, open_page, browser):
    site, _ = cold
    context = browser.new_context(locale="eo", viewport={"width": 320, "height": 640})
    try:
        page = context.new_page()
        page.goto(site.url)
        assert page.locator("footer a[href='tel:112']").count() == 1
        fingers = Fingers(page)
        fingers.click("Talk to a person")
        page.get_by_label("Country").select_option(label="Germany")
        fingers.click("Show its numbers", role="button")
        page.locator("main a.tel[href^='tel:']").first.wait_for()
        assert fingers.count <= MOST_CLICKS, "and one choice from a list"
    finally:
        context.close()


def test_after_the_question_about_the_device_both_are_still_one_click_away(cold, open_page):
    site, _ = cold
    page = open_page(site, width=320)
    Fingers(page).click("Continue", role="button")
    assert page.text_content("h1") == "Where do you stand?"
    Fingers(page).click("Tonight: five lines")
    assert page.get_by_role("heading", name=FIRST_LINE).count()
    assert re.fullmatch(r"[\w’' ]+ · Notebook", page.title())
