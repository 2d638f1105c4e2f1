"""Finds every kind of page that links lead to, for pictures and for tests of all pages."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

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


class Links(HTMLParser):
    """`found`: where the links of a page lead, within the site."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith("/") and not href.startswith("//"):
            self.found.append(href)


def crawl(page, site, *, start: tuple[str, ...] = ("/",)) -> Iterator[tuple[str, str, str]]:
    """The first page of each kind that links lead to: its kind, its path, its HTML. Asked for with the cookies of `page`,
    and not shown there.

    Pages of one kind may lead to different others (the person's own page and that of the other party, say): a few of
    each kind are asked for their links.
    """
    waiting, opened, visits = list(start), set(), Counter()
    while waiting and len(visits) < MOST_PAGES:
        path = waiting.pop(0).split("#")[0]
        kind = kind_of(path)
        if path in opened or visits[kind] >= OF_ONE_KIND:
            continue
        opened.add(path)
        visits[kind] += 1
        answer = page.request.get(site.url + path, headers={"Referer": site.url + "/"})
        if not answer.headers.get("content-type", "").startswith("text/html"):
            continue
        html = answer.text()
        waiting += [link for link in Links(html).found if visits[kind_of(link)] < OF_ONE_KIND]
        if visits[kind] == 1:
            yield kind, path, html


def name_of(kind: str) -> str:
    """A file name for a picture of this kind of page."""
    return kind.strip("/").replace("/", "-") or "start"
