"""How contact stands, in one place."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leeward.contact import homepage
from leeward.contact.held import waiting
from leeward.contact.work import regular
from leeward.library import contact as library
from leeward.vault.registries import Way, ways
from leeward.vault.sessions import open_vault


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Each other party, the accounts, what waits. Without an open notebook what this part does."""
    context: dict[str, object] = {"first": library.FIRST, "doors": homepage.doors(), "can_reply": Way.REPLY in ways}
    if open_vault(request) is not None:
        context |= {
            "people": [(one, homepage.summary(one)) for one in homepage.people()],
            "accounts": homepage.accounts(),
            "waiting": waiting.waiting().count(),
            "unseen": waiting.unseen(),
            "minutes": regular.minutes(),
            "priorities": homepage.priorities(),
            "opened": True,
        }
    return render(request, "contact/home.html", context)
