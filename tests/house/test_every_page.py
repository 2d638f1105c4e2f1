"""Every kind of page that a link leads to: no violation for axe, nothing sideways, one heading, a neutral title."""

import re

import pytest

from support import walk
from support.browser import axe, scrolls_sideways, start_site
from support.crawl import crawl

pytestmark = pytest.mark.browser
NEUTRAL = "/x/m/"  # where the exit leads without a network: it must not look like a part of this


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with start_site(tmp_path_factory.mktemp("every-page")) as running:
        yield running


def look_over(page, kinds):
    """Faults of all pages, one line each. In the dark only colours are another: there axe looks at contrast alone."""
    faults = []
    for kind in kinds:
        for width in (1200, 320):
            page.set_viewport_size({"width": width, "height": 900})
            faults += [f"{kind} at {width}: {fault}" for fault in axe(page)]
            if scrolls_sideways(page):
                faults.append(f"{kind} scrolls sideways at {width}")
        page.emulate_media(color_scheme="dark")
        faults += [f"{kind} in the dark: {fault}" for fault in axe(page, "color-contrast")]
        page.emulate_media(color_scheme="light")
        faults += [f"{kind} {fault}" for fault in look_at_frame(page, kind)]
    return faults


def look_at_frame(page, kind):
    if page.locator("h1").count() != 1:
        yield f"has {page.locator('h1').count()} main headings"
    if kind == NEUTRAL:
        return
    if not re.fullmatch(r"[\w’' ]+ · Notebook", page.title()):
        yield f"has the title {page.title()!r}"
    if page.locator("button.exit").count() != 1:
        yield "has no way to leave it"


def test_every_page_without_a_vault(site, open_page):
    page = open_page(site)
    assert look_over(page, ["the first page"]) == []
    walk.begin(page)
    page.goto(site.url + "/m/n/s/")
    kinds = []
    faults = look_over(page, (kinds.append(kind) or kind for kind in crawl(page, site)))
    assert not faults, "\n".join(faults)
    assert {"/", "/h/", "/m/"} <= set(kinds)


def test_every_page_with_the_sample_history_kept(site, open_page, tmp_path):
    page = open_page(site)
    walk.begin(page)
    if site.folder.exists():
        walk.unlock(page, site)
    else:
        walk.look_at(page, site, walk.sample_file(tmp_path))
        walk.keep_this(page, site)
        walk.report(page, site)
    kinds = []
    faults = look_over(page, (kinds.append(kind) or kind for kind in crawl(page, site)))
    assert not faults, "\n".join(faults)
    assert {"/", "/m/", "/m/t/N/", "/r/", "/e/", "/h/"} <= set(kinds)
    walk.lock(page)


def test_pages_work_without_scripts(site, open_page):
    page = open_page(site, scripts=False)
    walk.begin(page)
    assert page.get_by_role("button", name="Exit this page").count() >= 1
    page.goto(site.url + "/m/n/s/")
    assert page.locator("h1").count() == 1
    walk.leave(page)
    assert not page.url.startswith(site.url) or page.url.endswith("/x/m/")
