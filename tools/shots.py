"""`make shots`: pictures of every page, with the sample history, to build/shots (1200 and 360 px, light and dark).

With --picture the report page also becomes docs/picture.png, the picture of the README.
"""

import contextlib
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

SIZES = (1200, 360)


def main() -> int:
    from playwright.sync_api import sync_playwright

    from support import walk
    from support.browser import CHROMIUM_ARGUMENTS, chromium, start_site

    with contextlib.ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        site = stack.enter_context(start_site(home))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_ARGUMENTS)
        page = browser.new_page(viewport={"width": 1200, "height": 900}, locale="en-GB")
        page.goto(site.url)
        pictures(page, "first")
        walk.begin(page)
        page.goto(site.url + "/m/n/s/")
        page.get_by_role("heading", name="What is in these messages").wait_for()  # on a busy machine it reads first
        pictures(page, "desk")
        if "--picture" in sys.argv:
            picture_of_the_readme(page)
        all_pages(page, site, "looked-")
        walk.look_at(page, site, walk.sample_file(home))
        walk.keep_this(page, site)
        pictures(page, "receipt")
        walk.report(page, site)
        all_pages(page, site, "kept-")
        walk.lock(page)
        pictures(page, "locked")
        browser.close()
    return 0


def all_pages(page, site, prefix: str) -> None:  # noqa: ANN001 - playwright's Page, imported late
    from support.crawl import crawl, name_of

    for kind, path, _ in crawl(page, site):
        page.goto(site.url + path)
        pictures(page, prefix + name_of(kind))


def pictures(page, name: str) -> None:  # noqa: ANN001 - as above
    from support.browser import screenshot

    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in SIZES:
            page.set_viewport_size({"width": width, "height": 900})
            screenshot(page, f"{name}-{width}-{scheme}")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1200, "height": 900})
    print(name)


def picture_of_the_readme(page) -> None:  # noqa: ANN001 - as above
    page.set_viewport_size({"width": 1200, "height": 1500})
    page.screenshot(path=ROOT / "build" / "shots" / "picture.png")
    shutil.copyfile(ROOT / "build" / "shots" / "picture.png", ROOT / "docs" / "picture.png")


if __name__ == "__main__":
    sys.exit(main())
