"""Whether an order says who may contact whom: asked once, before anything else, and it can be skipped."""

from django.http import HttpRequest

from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.vault.models import Setting
from leeward.vault.sessions import open_vault

_SKIPPED = "reply_order_skipped"


def asked(request: HttpRequest) -> bool:
    """Whether it was answered or skipped, or an order is noted in the notebook."""
    return standing.known(request).order is not OrderSaid.NOT_ASKED or _skipped(request)


def answer(request: HttpRequest, said: OrderSaid) -> None:
    """Keeps the answer."""
    standing.say(request, said)


def pass_over(request: HttpRequest) -> None:
    """Do not ask again by itself. Nothing is taken for an answer."""
    skipped = True
    if open_vault(request) is not None:
        Setting.put(_SKIPPED, skipped)
    request.session[_SKIPPED] = skipped


def _skipped(request: HttpRequest) -> bool:
    kept = open_vault(request) is not None and bool(Setting.get(_SKIPPED, False))
    return kept or bool(request.session.get(_SKIPPED))
