"""Finds every kind of page that links lead to, for pictures and for tests of all pages."""

import re
from collections import Counter
from collections.abc import Iterator

# What pages of one kind differ by: a number, what stands for a line of the plan, a part of the plan, a step or an item of
# the check of devices, the key of a question, a kind of what is put out of sight, of what is removed, a place
# where orders are made.
ONE_OF_MANY = re.compile(
    r"\bx[0-9a-f]{10}\b|\d+|(?<=^/g/p/)[a-z]+|(?<=^/g/n/s/)[a-z-]+|(?<=^/g/n/i/)[a-z-]+|(?<=^/g/j/h/l/q/)[a-z-]+"
    r"|(?<=^/t/p/m/)[a-z]+|(?<=^/t/p/r/)[a-z]+|(?<=^/w/i/)[a-z]+"
)
MOST_PAGES = 600
OF_ONE_KIND = 3


def kind_of(path: str) -> str:
    """The path without what pages of one kind differ by."""
    return ONE_OF_MANY.sub("N", re.split("[?#]", path)[0])


def crawl(page, site, *, start: tuple[str, ...] = ("/",)) -> Iterator[str]:
    """Goes to one page of each kind by following links, and yields its kind while it is on the screen.

    Pages of one kind may lead to different others (the person's own page and that of the other party, say): a few of
    each kind are opened for their links.
    """
    waiting, opened, visits = list(start), set(), Counter()
    while waiting and len(visits) < MOST_PAGES:
        path = waiting.pop(0).split("#")[0]
        kind = kind_of(path)
        if path in opened or visits[kind] >= OF_ONE_KIND:
            continue
        opened.add(path)
        visits[kind] += 1
        answer = page.goto(site.url + path)
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        waiting += [link for link in links(page) if visits[kind_of(link)] < OF_ONE_KIND]
        if visits[kind] == 1:
            yield kind


def links(page) -> list[str]:
    found = page.locator("a[href]").evaluate_all("all => all.map(link => link.getAttribute('href'))")
    return [link for link in found if link.startswith("/") and not link.startswith("//")]


def name_of(kind: str) -> str:
    """A file name for a picture of this kind of page."""
    return kind.strip("/").replace("/", "-") or "start"
