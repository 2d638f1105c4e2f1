"""What a person does in the pages, step by step, for the journey test and for the pictures of all pages."""

import contextlib
import re
import time
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


def newest_report(page, site, *, seconds: float = 120) -> None:
    """Until the report of everything is there; before it the page shows how far it is, or the report from before."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(Exception):  # the page that shows how far it is reloads itself, maybe at this moment
            report(page, site)
            if not page.get_by_role("button", name="Stop").count() and "is being made" not in page.inner_text("main"):
                return
        page.wait_for_timeout(500)
    message = f"No report after {seconds:.0f} seconds: {page.inner_text('main')}"
    raise AssertionError(message)


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


# What no title, address or name of a download may hold: all three stay behind on the device.
TELLING = re.compile(
    r"abus|violen|report|tactic|leav|leeward|chat|message|evidence|\bplan|escape|victim|partner|stalk|danger|threat"
    r"|vault|court|police|incident|block|whatsapp|recognis|hide|hidden|secret|refuge|rex|ada\b",
    re.IGNORECASE,
)


class Evening:
    """A person at a page, as the walks tell it: what they press by its words, and the trail it leaves."""

    def __init__(self, page, site) -> None:
        self.page, self.site = page, site
        self.trail: list[tuple[str, str]] = []
        self.sideways: list[str] = []
        self.look()

    def look(self) -> None:
        """Note what stays in the history of the browser, and whether the page is too wide."""
        address = self.page.url.removeprefix(self.site.url)
        self.trail.append((address, self.page.title()))
        if self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            self.sideways.append(address)

    def go(self, path: str) -> "Evening":
        """By the address, as with a bookmark or the navigation."""
        self.page.goto(self.site.url + path)
        self.look()
        return self

    def follow(self, name: str | re.Pattern[str]) -> "Evening":
        """A link of the page itself."""
        self._to_the_next_page(self._in_main("link", name))
        return self

    def press(self, name: str | re.Pattern[str]) -> "Evening":
        """A button of the page itself."""
        self._to_the_next_page(self._in_main("button", name))
        return self

    def fill(self, **fields: str) -> "Evening":
        """Fields by their names: text is typed, a choice chosen, True and False are ticks."""
        for name, value in fields.items():
            field = self.page.locator(f"main [name={name}]")
            if field.first.get_attribute("type") == "radio":
                self.page.locator(f'main [name={name}][value="{value}"]').check()
            elif field.first.get_attribute("type") == "checkbox":
                field.first.set_checked(bool(value))
            elif field.first.evaluate("element => element.tagName") == "SELECT":
                field.first.select_option(value)
            else:
                field.first.fill(value)
        return self

    def choose(self, *files: Path) -> "Evening":
        """Files of the device, into the one field for files of the page."""
        self.page.locator("main input[type=file]").set_input_files(list(files))
        return self

    def download(self, name: str | re.Pattern[str]) -> tuple[str, bytes]:
        """Press what gives a file: its name, and what is in it."""
        with self.page.expect_download() as waiting:
            self._in_main("button", name).click()
        file = waiting.value
        self.trail.append((file.suggested_filename, ""))
        return file.suggested_filename, Path(file.path()).read_bytes()

    def reads(self) -> str:
        """The words of the page itself."""
        return self.page.locator("main").inner_text()

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def entries(self, within: str = "main") -> list[str]:
        """The headings of the lines on the page, in their order."""
        return self.page.locator(f"{within} h3").all_inner_texts()

    def danger(self) -> str:
        """What stands in the panel above everything, or "" where there is none."""
        panel = self.page.locator("main section.care")
        return panel.first.inner_text() if panel.count() else ""

    def told(self) -> list[tuple[str, str]]:
        """What on the trail says too much."""
        return [(address, title) for address, title in self.trail if TELLING.search(f"{address} {title}")]

    def _in_main(self, role: str, name: str | re.Pattern[str]):
        found = self.page.locator("main").get_by_role(role, name=name, exact=isinstance(name, str))
        return found.first

    def _to_the_next_page(self, what) -> None:
        with self.page.expect_navigation(wait_until="load"):
            what.click()
        self.look()
