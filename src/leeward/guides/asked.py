"""What an address of this part asks for: the guide, its step, and what is noted of it."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest

from leeward.guides import marking, whom
from leeward.guides.models import Mark
from leeward.library.guides import GUIDES, Guide, Step
from leeward.people.models import Person
from leeward.vault.sessions import open_vault


def guide_of(number: int) -> Guide:
    """The guide with this number. Raises Http404."""
    found = GUIDES.get(number)
    if found is None:
        raise Http404
    return found


def step_of(guide: Guide, place: int) -> Step:
    """Its step at this place. Raises Http404."""
    try:
        return guide.at(place)
    except (IndexError, OverflowError) as error:
        raise Http404 from error


def person_of(request: HttpRequest) -> Person | None:
    """About whom steps are noted; None without a vault."""
    return whom.chosen() if open_vault(request) is not None else None


def marks_of(request: HttpRequest, guide: Guide) -> Mapping[str, Mark]:
    """What is noted of the guide; nothing without a vault."""
    return marking.standing(guide, whom.chosen()) if open_vault(request) is not None else {}
