"""What else can be done here, in short lines below the box."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Lead:
    """One line and where it leads. With `notebook` it is only there while a notebook is open."""

    text: str
    detail: str
    name: str
    notebook: bool = False

    @property
    def url(self) -> str:
        return reverse(self.name)


LEADS: tuple[Lead, ...] = (
    Lead("Check words of my own before they go", "Sentence by sentence. Nothing is sent from here.", "resist:check"),
    Lead(
        "A photo or file without what hides in it", "Places, names and days, before you give it away.", "resist:files"
    ),
    Lead("What may happen next", "Seven things that often come, and what you want to do then.", "resist:ahead"),
    Lead("When I feel pulled back", "A pause, your own reasons, a person to ring.", "resist:pulled"),
    Lead("How to say goodbye, or not to", "Leaving without a word is a way too.", "resist:ending"),
    Lead("Questions people ask", "Short answers on cards.", "resist:cards"),
    Lead("Earlier messages", "What was promised, and what does not fit together.", "resist:earlier", notebook=True),
    Lead("Answers I began", "Each with what became of it.", "resist:drafts", notebook=True),
    Lead("Messages I kept", "Covered, each with its day.", "resist:kept_list", notebook=True),
)
"""In the order in which they are shown."""


_SHUT = ("resist:check", "resist:ending", "resist:drafts")


def shown(*, opened: bool, first: str = "", bound: bool = False) -> Iterator[Lead]:
    """Those that can be followed now; the page named `first` stands before the others.

    Where an order binds the person (`bound`), pages that would prepare something to go out are not offered.
    """
    for lead in sorted(LEADS, key=lambda one: one.name != first):
        if (opened or not lead.notebook) and not (bound and lead.name in _SHUT):
            yield lead
