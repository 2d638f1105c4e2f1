"""Every kind of page that a link leads to: no violation for axe, nothing sideways, one heading, a neutral title."""

import os
import re
from base64 import b64decode
from html.parser import HTMLParser
from itertools import chain
from zlib import crc32

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leeward.vault import lifecycle
from support import full_notebook, walk
from support.browser import axe, scrolls_sideways, start_site
from support.crawl import crawl

pytestmark = pytest.mark.browser
SHARE = int(os.environ.get("LEEWARD_PAGES", "10"))
NEUTRAL = "/x/m/"  # where the exit leads without a network: it must not look like a part of this
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
LIST = b"""\
- name: Rexwatch
  type: stalkerware
  packages:
  - com.example.rexwatch
"""
BEHIND_FORMS = {
    "/g/o/p/": "/g/o/p/l/",
    "/g/o/m/": "/g/o/m/l/",
    "/g/o/s/": "/g/o/s/l/",
    "/g/j/h/w/": "/g/j/h/w/l/",
    "/g/n/w/": "/g/n/w/o/",
    "/g/n/d/": "/g/n/d/o/",
    "/t/g/": "/t/g/o/",
    "/t/g/o/": "/t/g/d/",
}
"""No link leads there: what a form is answered with, by the address of the form."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with start_site(tmp_path_factory.mktemp("every-page")) as running:
        yield running


def fill(site, browser_of):
    """Something into every table of the locked notebook of this site, with a picture that can be shown."""
    vault = lifecycle.unlock(site.folder, walk.PASSPHRASE)
    with vault.use():
        full_notebook.fill()
        client = browser_of(vault)
        full_notebook.bring(client, PIXEL)
        client.post(reverse("devices:list"), {"files": SimpleUploadedFile("ioc.yaml", LIST)})
        client.post(reverse("devices:apps"), {"typed": "com.example.rexwatch"})
        client.post(reverse("devices:keep"))
    vault.lock()


def behind_forms(page, site):
    """The pages that come after a form was sent as it stands, one after the other, by their kinds."""
    for form, kind in BEHIND_FORMS.items():
        page.goto(site.url + form)
        walk.press(page, page.locator("main form .actions button.button").first)
        assert page.url == site.url + kind
        yield kind, None, page.content()


def lay_a_message(page, site):
    """A message lies open, pasted after the question about an order was skipped: Start leads to it then."""
    page.goto(site.url + "/t/o/")
    walk.press(page, page.get_by_role("button", name="Skip this question"))
    page.goto(site.url + "/t/")
    page.locator("main textarea").first.fill(full_notebook.CAME)
    walk.press(page, page.get_by_role("button", name="Show me what is in it"))
    assert page.url == site.url + "/t/m/"


def begin_an_answer(page, site):
    """Its page by its kind, after the list of facts that is put before it."""
    page.goto(site.url + "/t/s/w/")
    if "/t/" not in page.url.partition("?")[0]:
        walk.press(page, page.locator("main form button.button"))
    walk.press(page, page.get_by_role("button", name="Write in my own words"))
    assert re.search(r"/t/s/\d+/", page.url)
    yield "/t/s/N/", None, page.content()


def look_over(page, site, found):
    """Faults of all pages, one line each. In the dark only colours are another: there axe looks at contrast alone.

    `found`: kind, path (None where it is on the screen already) and HTML of each. The frame is looked at in the HTML of
    every page; one page in `SHARE` is looked at in the browser, at both widths and in the dark.
    """
    faults = []
    for kind, path, html in found:
        faults += [f"{kind} {fault}" for fault in faults_of_frame(Frame(html), kind)]
        if crc32(str(kind).encode()) % SHARE:
            continue
        if path is not None:
            page.goto(site.url + path)
        for width in (1200, 320):
            page.set_viewport_size({"width": width, "height": 900})
            faults += [f"{kind} at {width}: {fault}" for fault in axe(page)]
            if scrolls_sideways(page):
                faults.append(f"{kind} scrolls sideways at {width}")
        page.emulate_media(color_scheme="dark")
        faults += [f"{kind} in the dark: {fault}" for fault in axe(page, "color-contrast")]
        page.emulate_media(color_scheme="light")
    return faults


class Frame(HTMLParser):
    """The title, the number of main headings, and the number of buttons that lead away."""

    def __init__(self, html):
        super().__init__()
        self.title, self.headings, self.exits = "", 0, 0
        self._in_title = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._in_title = tag == "title" and not self.title
        self.headings += tag == "h1"
        self.exits += tag == "button" and "exit" in (dict(attrs).get("class") or "").split()

    def handle_data(self, data):
        self.title += data if self._in_title else ""

    def handle_endtag(self, tag):
        self._in_title = self._in_title and tag != "title"


def faults_of_frame(frame, kind):
    if frame.headings != 1:
        yield f"has {frame.headings} main headings"
    if kind == NEUTRAL:
        return
    if not re.fullmatch(r"[\w’' ]+ · Notebook", frame.title):
        yield f"has the title {frame.title!r}"
    if frame.exits != 1:
        yield "has no way to leave it"


def noting(found, kinds):
    """The same, with each kind added to `kinds`."""
    for one in found:
        kinds.append(one[0])
        yield one


@pytest.mark.parametrize(
    "html",
    [
        "<title>Plan · Notebook</title><button class='exit'></button>",
        "<title>Rex · Ways</title><h1>A</h1><button class='exit'></button>",
        "<title>Plan · Notebook</title><h1>A</h1><button class='button'></button>",
    ],
)
def test_a_fault_of_the_frame_is_caught(html):
    assert len(list(faults_of_frame(Frame(html), "/g/"))) == 1


def test_every_page_without_a_vault(site, open_page):
    page = open_page(site)
    assert look_over(page, site, [("/", "/", page.content())]) == []
    walk.begin(page)
    page.goto(site.url + "/m/n/s/")
    lay_a_message(page, site)
    kinds = []
    everything = chain(crawl(page, site), begin_an_answer(page, site))
    faults = look_over(page, site, noting(everything, kinds))
    assert not faults, "\n".join(faults)
    assert {"/", "/h/", "/m/", "/r/f/", "/t/", "/t/m/", "/t/m/e/", "/t/c/", "/t/s/", "/t/p/", "/t/q/N/"} <= set(kinds)


def test_every_page_of_a_full_notebook_with_the_sample_history_kept(site, open_page, browser_of, tmp_path):
    page = open_page(site)
    walk.begin(page)
    walk.look_at(page, site, walk.sample_file(tmp_path))
    walk.keep_this(page, site)
    walk.report(page, site)
    walk.lock(page)
    fill(site, browser_of)
    walk.unlock(page, site)
    lay_a_message(page, site)
    kinds = []
    everything = chain(crawl(page, site, start=("/", "/t/e/p/")), behind_forms(page, site))
    faults = look_over(page, site, noting(everything, kinds))
    assert not faults, "\n".join(faults)
    assert {"/", "/m/", "/m/t/N/", "/r/", "/r/f/", "/e/", "/h/", *BEHIND_FORMS.values()} <= set(kinds)
    assert {"/g/i/N/", "/g/j/h/l/N/", "/g/n/a/r/N/", "/g/q/f/N/s/", "/p/N/g/n/", "/p/w/z/"} <= set(kinds)
    assert {"/t/k/N/", "/t/s/N/", "/t/g/N/", "/t/n/N/", "/t/r/N/", "/t/w/N/", "/t/p/l/N/", "/t/p/s/N/"} <= set(kinds)
    assert {"/t/p/m/N/", "/t/p/r/N/N/", "/t/e/", "/t/e/p/"} <= set(kinds)
    walk.lock(page)


def test_pages_work_without_scripts(site, open_page):
    page = open_page(site, scripts=False)
    walk.begin(page)
    assert page.get_by_role("button", name="Exit this page").count() >= 1
    page.goto(site.url + "/m/n/s/")
    assert page.locator("h1").count() == 1
    walk.leave(page)
    assert not page.url.startswith(site.url) or page.url.endswith("/x/m/")
