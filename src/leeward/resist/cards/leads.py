"""Where a card leads: to pages of the program that do the work, or to another card."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.urls import reverse

from leeward.library.faq import CARDS
from leeward.vault.registries import way


@dataclass(frozen=True, slots=True)
class Lead:
    """One way on."""

    text: str
    url: str


PAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "reply": ("Look at a message with help", "resist:reply"),
        "write": ("Write a short answer", "resist:write"),
        "check": ("Have my own draft looked over", "resist:check"),
        "files": ("Take the place out of a photo", "resist:files"),
        "ahead": ("What may happen next", "resist:ahead"),
        "care": ("Days that need more care", "resist:care"),
        "rumours": ("When stories are told about me", "resist:rumours"),
        "ending": ("Saying goodbye, or not", "resist:ending"),
        "promiselist": ("Their promises, and what became of them", "resist:promises"),
        "pulled": ("When I feel pulled", "resist:pulled"),
        "person": ("Ring a person", "resist:person"),
        "letters": ("Write a letter that is not sent", "resist:letters"),
        "reasons": ("Why I left, in my words", "resist:reasons"),
        "muted": ("Put something out of sight", "resist:muted"),
        "slips": ("Note what happened", "resist:slips"),
        "checkin": ("How I am after contact", "resist:check_in"),
        "messages": ("What is in the messages", "history:overview"),
        "words": ("A page in my own words", "recognise:words"),
        "people": ("The people in my life", "people:people"),
        "listening": ("A short guide for friends", "people:listening"),
        "warnings": ("Questions about danger", "people:warnings"),
        "help": ("Talk to a person", "shell:help"),
        "encounters": ("Meeting them where it cannot be avoided", "encounters"),
        "handovers": ("Handovers of children", "handovers"),
        "devices": ("Devices and accounts, step by step", "devices"),
        "leaning": ("What depends on the other party", "leaning"),
        "goback": ("If I go back, or stay for now", "go_back"),
    }
)
"""What a link says, and the page: by its name, or by its way (`vault.registries.Way`)."""


def leads(keys: Iterable[str]) -> Iterator[Lead]:
    """The ways on of a card, in their order. Raises KeyError for a key that is neither a page nor a card."""
    for key in keys:
        if key in CARDS:
            yield Lead(CARDS[key].answer.said.text, reverse("resist:card", args=[CARDS[key].number]))
        else:
            text, page = PAGES[key]
            yield Lead(text, reverse(page) if ":" in page else way(page))
