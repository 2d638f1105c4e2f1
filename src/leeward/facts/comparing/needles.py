"""What to look for in a long history before its messages are compared with a new one."""

from collections.abc import Iterator

from leeward.facts.comparing.claims import claims
from leeward.facts.comparing.denials import POINTING, denials
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.pointing import named
from leeward.facts.comparing.promises import promises
from leeward.facts.comparing.questions import questions
from leeward.facts.comparing.stems import about
from leeward.facts.comparing.told import BARE_ACTS

_LONGEST = 4


def needles(later: Earlier, before: Earlier | None = None) -> tuple[frozenset[str], ...]:
    """Sets of stems; a message that holds all stems of one set may belong to `later`. `stems.forms` says their words.

    From its denials, claims and questions. `before` is the person's last message, which "that" may point at. At most
    four stems a set, the longest words first, since those are rare.
    """
    found = [one for one in _all(later, before) if one]
    return tuple(dict.fromkeys(frozenset(sorted(one, key=lambda stem: (-len(stem), stem))[:_LONGEST]) for one in found))


def promise_needles(message: Earlier) -> tuple[frozenset[str], ...]:
    """The same for its promises: each of their words by itself, since a promise comes back in other words."""
    return tuple(
        dict.fromkeys(frozenset((stem,)) for promise in promises(message) for stem in sorted(about(promise.words)))
    )


def _all(later: Earlier, before: Earlier | None) -> Iterator[frozenset[str]]:
    for denial in denials(later.parts):
        if denial.what in POINTING and before is not None:
            yield from (one.known_by for one in named(before.parts, denial))
        else:
            yield denial.known_by - BARE_ACTS
    yield from (claim.about for claim in claims(later.parts, later.sent_at))
    yield from (question.about for question in questions(later.parts))
