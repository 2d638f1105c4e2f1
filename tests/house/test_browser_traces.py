"""What a browser writes down of its own accord: typed words, answers of forms, names of files."""

import re
import shutil
from pathlib import Path

import pytest

from support.browser import CHROMIUM_ARGUMENTS, chromium
from support.waiting import until

_SOURCE = Path(__file__).resolve().parents[2] / "src" / "leeward"
_FORM = re.compile(r"(<form [^>]*>)(.*?)</form>", re.DOTALL)
_NOTHING_TYPED = re.compile(r'{% csrf_token %}|<input type="hidden"[^>]*>|<button.*?</button>', re.DOTALL)
_TYPED = re.compile(r"<input|<textarea|<select|{% field|{% include|{{")
PASSPHRASE = "wistaria pass phrase words"


def test_no_form_lets_the_browser_keep_what_was_typed():
    """Chromium writes the fields of a form into its session file unless the form says `autocomplete="off"`."""
    open_forms = []
    for template in sorted(_SOURCE.glob("*/templates/**/*.html")):
        for head, inner in _FORM.findall(template.read_text(encoding="utf-8")):
            if _TYPED.search(_NOTHING_TYPED.sub("", inner)) and 'autocomplete="off"' not in head:
                open_forms.append(f"{template.name}: {head}")
    assert open_forms == []


@pytest.mark.browser
def test_the_profile_of_the_browser_holds_no_typed_word(live_site, tmp_path, browser):
    """A real Chromium with a profile on the disk: a mistyped code, a wrong passphrase, a half-written text."""
    profile = tmp_path / "profile"
    context = browser.browser_type.launch_persistent_context(
        str(profile), executable_path=chromium(), args=CHROMIUM_ARGUMENTS
    )
    try:
        page = context.new_page()
        page.goto(live_site.url + "/v/")
        page.fill("#id_new", PASSPHRASE)
        page.fill("#id_again", PASSPHRASE)
        page.check("input[value=never]")
        page.click("text=Make the notebook")
        page.wait_for_url(live_site.url + "/")
        page.goto(live_site.url + "/o/c/")
        page.fill("#id_code", "wistaria code")
        page.click("button.button")
        page.wait_for_selector("#id_code-e")
        page.goto(live_site.url + "/r/w/")
        page.fill("textarea >> nth=0", "wistaria half a thought")
        page.goto(live_site.url + "/x/a/")
        until(lambda: _holding(profile, "/x/a/"))  # the session file is written now and then
    finally:
        context.close()
    assert _holding(profile, "/x/a/")
    assert _holding(profile, "wistaria") == []
    shutil.rmtree(profile)


def _holding(folder: Path, words: str) -> list[str]:
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if words.encode() in content or words.encode("utf-16-le") in content:
                found.append(str(path.relative_to(folder)))
    return found
