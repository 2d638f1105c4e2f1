"""What a person does in the pages, step by step, for the journey test and for the pictures of all pages."""

import re
from pathlib import Path

PASSPHRASE = "four wooden ladders sing"


def press(page, button) -> None:
    """Press it, and wait for the page it leads to."""
    with page.expect_navigation(wait_until="load"):
        button.click()


def begin(page) -> None:
    """From the first page to the choices."""
    page.goto(page.url.split("#")[0])
    past_the_door = page.get_by_role("button", name="Go on without opening it")
    if past_the_door.count():
        press(page, past_the_door)
        return
    page.get_by_label(re.compile("Only me")).check()
    press(page, page.get_by_role("button", name="Continue"))


def look_at(page, site, path: Path, *, me: str = "Ada", them: str | None = None) -> None:
    """Choose a file, say who is who, and come to what is in it."""
    choose(page, site, path)
    confirm(page, me=me, them=them)


def sample_file(folder: Path) -> Path:
    """The sample history as a file of its own: what lies there as the sample cannot be kept."""
    from leeward.tactics.sample import sample_source

    with sample_source().open() as stream:
        (folder / "sample.txt").write_bytes(stream.read())
    return folder / "sample.txt"


def choose(page, site, path: Path) -> None:
    page.goto(site.url + "/m/n/")
    page.locator("input[type=file]").set_input_files(path)
    press(page, page.locator("main form:has(input[type=file]) button").first)
    page.wait_for_url("**/m/c/")


def confirm(page, *, me: str, them: str | None = None, dates: str | None = None) -> None:
    """One question a page; those that may stay open stay open. `dates` is "dmy" or "mdy" where the file asks for it."""
    page.locator(f'input[name=me][value="{me}"]').check()
    answer(page)
    others = page.locator("input[name=them]")
    if them is None:
        them = others.first.get_attribute("value")
    page.locator(f'input[name=them][value="{them}"]').check()
    answer(page)
    while "/m/c/" in page.url:
        if page.locator("input[name=dates]").count():
            page.locator(f'input[name=dates][value="{dates}"]').check()
        answer(page)
    page.wait_for_url("**/r/**")


def answer(page) -> None:
    """Go on from one question to the next."""
    press(page, page.locator('main form[action^="/m/c/"] button.button').first)


def keep_this(page, site, *, passphrase: str = PASSPHRASE, seconds: float = 120) -> None:
    """Press "Keep this", make a vault where there is none, and wait until everything is in."""
    press(page, page.get_by_role("button", name="Keep this").first)
    if page.locator("input[name=new]").count():
        make_vault(page, passphrase)
    wait_for_receipt(page, seconds=seconds)


def make_vault(page, passphrase: str = PASSPHRASE) -> None:
    page.locator("input[name=new]").fill(passphrase)
    page.locator("input[name=again]").fill(passphrase)
    page.locator("input[name=code][value=never]").check()
    press(page, page.get_by_role("button", name="Make the notebook"))


def wait_for_receipt(page, *, seconds: float = 120) -> None:
    """The page of progress reloads itself and ends at the receipt."""
    page.wait_for_url(re.compile(r"/m/q/\d+/"), timeout=seconds * 1000)


def report(page, site, *, seconds: float = 120) -> None:
    """The report of the vault; a long history is looked at by a job, and the page waits for it."""
    page.goto(site.url + "/r/")
    page.locator("main", has_text=re.compile(r"\d of [\d,]+")).wait_for(timeout=seconds * 1000)


def unlock(page, site, passphrase: str = PASSPHRASE) -> None:
    page.goto(site.url + "/o/")
    page.locator("input[name=passphrase]").fill(passphrase)
    press(page, page.get_by_role("button", name="Open", exact=True))


def lock(page) -> None:
    press(page, page.get_by_role("button", name="Lock", exact=True))


def leave(page) -> None:
    """The quick exit by its button."""
    page.locator("button.exit").click()
    page.wait_for_url(re.compile("weather|/x/m/"))
