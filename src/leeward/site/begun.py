"""What is begun of the steps whose room does not say so itself. Asked for by the map; a few small queries."""

from django.http import HttpRequest

from leeward.history import desk
from leeward.history.models import Conversation
from leeward.people.models import Mode, Order, StopNotice
from leeward.plan.models import Item
from leeward.recognise import own_store
from leeward.recognise.models import Reflection
from leeward.vault.registries import Standing
from leeward.vault.sessions import open_vault

_RECOGNISE, _CONTACT, _RESIST, _HEAL = 1, 3, 4, 5
_OF_RESIST, _OF_HEAL = ("after",), ("feelings", "living")


def recognise(request: HttpRequest) -> Standing:
    """Messages are kept, lie open, or something was written in own words."""
    if _opened(request):
        if Conversation.objects.exists():
            return Standing(_RECOGNISE, begun=True, sentence="Messages are kept here.")
        return Standing(_RECOGNISE, begun=Reflection.objects.exists(), sentence="You wrote something down.")
    if desk.of(request.session) is not None:
        return Standing(_RECOGNISE, begun=True, sentence="A chat lies open. It is not kept.")
    return Standing(_RECOGNISE, begun=bool(request.session.get(own_store.IN_SESSION)), sentence="You wrote something.")


def contact(request: HttpRequest) -> Standing:
    """How contact is meant to be, a request to stop, or an order is noted."""
    if not _opened(request):
        return Standing(_CONTACT, begun=False)
    noted = (
        (Order, "An order is noted."),
        (Mode, "You noted how contact is meant to be."),
        (StopNotice, "You noted that you asked them to stop."),
    )
    told = next((sentence for model, sentence in noted if model.objects.exists()), "")
    return Standing(_CONTACT, begun=bool(told), sentence=told)


def resist(request: HttpRequest) -> Standing:
    """Something for the first days after is in hand."""
    return _of_plan(request, _RESIST, _OF_RESIST, "Some of it stands in your plan.")


def heal(request: HttpRequest) -> Standing:
    """Something for oneself is in hand."""
    return _of_plan(request, _HEAL, _OF_HEAL, "Some of it stands in your plan.")


def _of_plan(request: HttpRequest, step: int, parts: tuple[str, ...], sentence: str) -> Standing:
    begun = _opened(request) and Item.objects.filter(part__in=parts).exists()
    return Standing(step, begun=begun, sentence=sentence if begun else "")


def _opened(request: HttpRequest) -> bool:
    return open_vault(request) is not None
