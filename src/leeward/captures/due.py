"""Reports that the person wanted to look at again. Only ever a line on a page; nobody is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from leeward.captures.told import Kept, Reported


@dataclass(frozen=True, slots=True)
class Due:
    """A report whose day has come, with the post it belongs to."""

    post: Kept
    report: Reported


def due(posts: Iterable[Kept], today: date) -> tuple[Due, ...]:
    """Those whose day to ask again has come, the longest ago first."""
    found = [
        Due(post, report)
        for post in posts
        for report in post.reports
        if report.ask_on is not None and report.ask_on <= today
    ]
    return tuple(sorted(found, key=lambda one: one.report.ask_on or today))
