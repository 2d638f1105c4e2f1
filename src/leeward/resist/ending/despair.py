"""The quiet card beside a goodbye: words like these can also be about not wanting to live. It never blocks."""

from django.http import HttpRequest

from leeward.directory.lines import LineKind
from leeward.library.pulled import QUIET
from leeward.resist.models import Farewell
from leeward.resist.pulled import crisis, marks
from leeward.resist.pulled.quiet import Card
from leeward.shell.context import Page


def card(request: HttpRequest, farewell: Farewell) -> Card | None:
    """The card for these words, or None: nothing noticed, turned off, or put away for them."""
    name = marks.ref(farewell)
    if marks.is_off(request) or marks.is_hidden(request, name) or not crisis.noticed(farewell.text):
        return None
    country = Page(request).country
    lines = country.of(LineKind.DESPAIR) if country is not None else ()
    first = country.first if country is not None else None
    return Card(name, QUIET["words"], next((line for line in lines if line.number), first), about=True)
