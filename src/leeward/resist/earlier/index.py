"""Messages by the stems of their words, from the index of the history: the newest ones, never all of them."""

from collections.abc import Collection, Iterable

from django.db import connection

from leeward.facts.comparing.stems import forms

MOST = 40
"""Messages that are taken for one set of stems: those brought in last."""

_FIND = "SELECT rowid FROM history_search WHERE history_search MATCH %s ORDER BY rowid DESC LIMIT %s"


def find(needles: Iterable[Collection[str]], most: int = MOST) -> set[int]:
    """The ids of messages that hold all stems of one of the sets, in any of their forms."""
    found: set[int] = set()
    with connection.cursor() as cursor:
        for stems in needles:
            asked = question(stems)
            if asked:
                cursor.execute(_FIND, [asked, most])
                found.update(int(row[0]) for row in cursor.fetchall())
    return found


def question(stems: Collection[str]) -> str:
    """The stems as a question to the index: each in any form, with any ending; "" where there is none."""
    return " AND ".join(f"({_any(stem)})" for stem in sorted(stems) if _any(stem))


def _any(stem: str) -> str:
    words = ("".join(letter if letter.isalnum() else " " for letter in form).split() for form in forms(stem))
    return " OR ".join(f'"{" ".join(parts)}" *' for parts in words if parts)
