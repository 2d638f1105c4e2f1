"""Hidden places: what must stand on no paper, in no list and in no request to a helper.

A last sieve, not the only one: what is made for others leaves hidden places out to begin with, and then every text of
it goes through `scrub`, since a person may have written an address into a note. It knows what is written at the place
itself, also in other case, accents, spacing and punctuation (`sieve`). It cannot know a nickname or a description.
"""

import re
from collections.abc import Iterable

from leeward.plan import sieve
from leeward.plan.models import Place

KEPT_PRIVATE = "[kept private]"

_SPLIT = re.compile(r"[,;\n\r]+")
_HOUSE = re.compile(r"^\W*\d+\s*[a-zA-Z]?\b\W*")  # "12b, " before the name of a road
_SHORTEST_PIECE = 4  # letters and digits of a piece of an address that is looked for by itself


def hidden_terms() -> tuple[str, ...]:
    """Names and addresses of all hidden places, and the pieces of the addresses; longest first. Needs an open vault."""
    terms: dict[str, None] = {}
    for name, address in Place.objects.filter(hidden=True).values_list("name", "address"):
        terms.update(dict.fromkeys(_terms(name, address)))
    return sieve.Terms(sorted(terms, key=len, reverse=True))


def scrub(text: str, terms: Iterable[str] | None = None) -> str:
    """The text with every hidden name and address replaced. Give `terms` where many texts are scrubbed at once."""
    return sieve.replaced(text, hidden_terms() if terms is None else terms, KEPT_PRIVATE)


def _terms(name: str, address: str) -> list[str]:
    pieces = [piece for piece in map(str.strip, _SPLIT.split(address)) if _weight(piece) >= _SHORTEST_PIECE]
    roads = [road for road in (_HOUSE.sub("", piece) for piece in pieces) if _weight(road) >= _SHORTEST_PIECE]
    found = (name.strip(), " ".join(address.split()), *pieces, *roads)
    return [term for term in found if _weight(term) or sieve.drawn(term)]


def _weight(term: str) -> int:
    return sum(c.isalnum() for c in term)
