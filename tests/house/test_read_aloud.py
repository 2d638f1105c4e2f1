"""Pages of a full notebook as a screen reader gives them: headings in order, one name for one place, hints tied."""

from html.parser import HTMLParser

import pytest

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Heard(HTMLParser):
    """What of a page is heard: `headings` by level, `controls` as (name, where it leads), `tied` and `there` as ids.

    A button leads to the address, the hidden fields and the value of its form. What stands in a list of ways (`nav`) has
    the name of that list before it, and is left out of `controls`.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.controls: list[tuple[str, str]] = []
        self.tied: set[str] = set()
        self.there: set[str] = set()
        self._form, self._leads, self._name, self._ways = "", "", None, 0
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.there |= {given["id"]} if "id" in given else set()
        self.tied |= set((given.get("aria-describedby") or "").split())
        self.tied |= set((given.get("aria-labelledby") or "").split())
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))
        elif tag == "form":
            self._form = given.get("action", "")
        elif tag == "input" and given.get("type") == "hidden" and given.get("name") != "csrfmiddlewaretoken":
            self._form += f" {given.get('name')}={given.get('value')}"
        elif tag == "nav":
            self._ways += 1
        elif tag in ("a", "button") and not self._ways:
            self._leads = given.get("href") or f"{self._form} {given.get('name', '')}={given.get('value', '')}"
            self._name = ""

    def handle_data(self, data):
        if self._name is not None:
            self._name += data

    def handle_endtag(self, tag):
        self._ways -= tag == "nav"
        if tag in ("a", "button") and self._name is not None:
            self.controls.append((" ".join(self._name.split()), self._leads))
            self._name = None


def faults(page: str) -> list[str]:
    heard = Heard(page)
    found = [
        f"heading {low} is followed by {high}"
        for low, high in zip(heard.headings, heard.headings[1:], strict=False)
        if high > low + 1
    ]
    if heard.headings.count(1) != 1:
        found.append(f"{heard.headings.count(1)} main headings")
    found += [f"nothing is called {name!r}, which something is tied to" for name in sorted(heard.tied - heard.there)]
    leads: dict[str, set[str]] = {}
    for name, where in heard.controls:
        leads.setdefault(name, set()).add(where.split("#")[0])
    found += [f"{name!r} leads to {sorted(where)}" for name, where in leads.items() if len(where) > 1]
    return found + [f"something without a name leads to {where}" for name, where in heard.controls if not name]


def test_every_page_can_be_heard(asked):
    """Every page of a full notebook, by its address."""
    pages = {path: one.content.decode() for path, one in asked.answers.items() if one.page and one.status == 200}
    assert len(pages) > 60
    found = [f"{path}: {fault}" for path, page in pages.items() for fault in faults(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "page",
    [
        "<h1>A</h1><h3>B</h3>",
        "<h2>A</h2>",
        "<h1>A</h1><a href='/1/'>Change</a><a href='/2/'>Change</a>",
        "<h1>A</h1><form action='/1/'><button>Up</button></form><form action='/2/'><button>Up</button></form>",
        "<h1>A</h1><input aria-describedby='x-h'>",
        "<h1>A</h1><a href='/1/'><svg></svg></a>",
    ],
)
def test_what_cannot_be_told_apart_is_caught(page):
    assert faults(page)


def test_a_good_page_passes():
    page = "<h1>A</h1><h2>B</h2><a href='/1/'>Help</a><a href='/1/#now'>Help</a><input aria-describedby='h'><p id='h'>As 21:14</p>"
    assert faults(page) == []
