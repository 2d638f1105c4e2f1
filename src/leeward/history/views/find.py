"""Searching. What is typed goes by POST and stays in the session, so it stands in no address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.history import search, thread_page
from leeward.people.guard import with_vault

_NAME = "searched"


@require_http_methods(["GET", "POST"])
@with_vault
def find(request: HttpRequest) -> HttpResponse:
    """Messages that hold the words; each covered until it is opened."""
    if request.method == "POST":
        request.session[_NAME] = request.POST.get("words", "")[:500]
        return redirect("history:find")
    typed, number = request.session.get(_NAME, ""), request.GET.get("p", "")
    page = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0
    found = search.find(typed, page=page)
    context = {"typed": typed, "found": found, "bubbles": thread_page.bubbles(found.messages)}
    context |= {"earlier": f"?p={page - 1}" if page else None}
    context |= {"later": f"?p={page + 1}" if (page + 1) * search.PAGE < found.total else None}
    return render(request, "history/find.html", context)
