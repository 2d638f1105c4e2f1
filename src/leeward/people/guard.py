"""What stands before a page: an open vault, and for every contact action the warning facts.

For whoever builds a page with a contact action (anything that changes, ends, answers or announces contact with the
other party, or that they may notice: a mode, a block, a message, a reply, a notice):

1. `@with_vault` first, then `@asks_first`, then the view. Both keep what stands above them (`require_POST` …).
2. In `entries.register()` of your part: `contact_actions.add("yourpart:name")`. A test holds list and views together.
3. In its template: `{% block care %}{% include "shell/parts/care.html" %}{% endblock %}`, so that the whole panel
   stands on top, and in the form `{% load people %}{% talk_first %}`, one line that shows when something is noted.
4. An action that is only a POST needs a page (GET) that leads to it, with the same two decorators: after the questions
   the person is led back by a GET.
"""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from leeward.people import warnings
from leeward.vault.registries import Registry, Way, way
from leeward.vault.sessions import open_vault

View = Callable[..., HttpResponse]

contact_actions: Registry[str] = Registry()
"""The names of all pages with a contact action; each part adds its own."""

_SEEN = "w"  # in a session without a vault: the list was shown


def with_vault(view: View) -> View:
    """Leads to the way in when no vault is open, and from there back to this page.

    Only its path goes along, since it stays in a browser's history. A form that was sent leads to Start.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if open_vault(request) is None:
            back = f"?{urlencode({'to': request.path})}" if request.method == "GET" else ""
            return redirect(way(Way.OPEN) + back)
        return view(request, *arguments, **named)

    return guarded


def asks_first(view: View) -> View:
    """A contact action: leads to the warning facts first, once, and comes back to this page afterwards.

    A POST does not act either before they were asked; what was typed is then asked for again. They count as asked
    after any answer and after "not now". What was answered never shuts the page.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if not were_asked(request):
            return redirect(f"{reverse('people:warnings')}?{urlencode({'next': request.get_full_path()})}")
        return view(request, *arguments, **named)

    guarded.asks_first = True  # type: ignore[attr-defined]
    return guarded


def were_asked(request: HttpRequest) -> bool:
    """Whether the warning facts were put before the person: in the open vault, else in this session."""
    return warnings.asked() if open_vault(request) is not None else bool(request.session.get(_SEEN))


def note_asked(request: HttpRequest) -> None:
    """They were shown, and the person went on without an answer."""
    if open_vault(request) is None:
        request.session[_SEEN] = True
    else:
        warnings.put_off()
