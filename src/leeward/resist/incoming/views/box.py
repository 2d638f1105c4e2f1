"""The box for one message, the question about an order that comes once before it, and putting a message away."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.library import incoming as library
from leeward.people import identities
from leeward.people.days import today
from leeward.readers.pictures import engine
from leeward.resist import care_days, standing
from leeward.resist import pasted as lying
from leeward.resist.incoming import asking, handed_over, leads, looking, showing
from leeward.resist.incoming.forms import MessageForm, OrderForm
from leeward.resist.pasted import Pasted
from leeward.shell import given
from leeward.shell.given import Given
from leeward.shell.paths import own_path
from leeward.vault.sessions import open_vault


@require_http_methods(["GET", "POST"])
def reply(request: HttpRequest) -> HttpResponse:
    """The box, and what else can be done here. What was pasted lies in the session until it is kept or put away."""
    opened = open_vault(request) is not None
    if request.method == "GET" and not asking.asked(request):
        return redirect("resist:order")
    ready = given.take(request.session, request.path) if request.method == "GET" and opened else None
    if ready is not None:
        return _handed(request, ready)
    form = MessageForm(request.POST or None, senders=identities.others() if opened else ())
    if request.method == "POST" and form.is_valid():
        lying.put(request.session, looked_at(request, form))
        return redirect("resist:seen")
    return render(request, "resist/incoming/reply.html", _around(request, form), status=422 if form.errors else 200)


def _handed(request: HttpRequest, ready: Given) -> HttpResponse:
    """Another room hands a message over: it lies open, or stands in the box where one that is not kept lies open."""
    form = handed_over.form_of(ready)
    if handed_over.lay(request, ready, form):
        return redirect("resist:seen")
    return render(request, "resist/incoming/reply.html", _around(request, form), status=422 if form.errors else 200)


def looked_at(request: HttpRequest, form: MessageForm) -> Pasted:
    """The message of a valid form, read."""
    came = form.came()
    others = identities.others() if came.person_id else ()
    sender = next((one for one in others if one.pk == came.person_id), None)
    return looking.look(form.cleaned_data["text"], standing.known(request, sender), came)


def _around(request: HttpRequest, form: MessageForm) -> dict[str, Any]:
    known, opened = standing.known(request), open_vault(request) is not None
    careful = opened and care_days.running(today())
    return {
        "form": form,
        "lying": lying.of(request.session),
        "known": known,
        "pictures": engine.available(),
        "order_lines": [library.STANDING[key] for key in showing.standing_keys(known)],
        "leads": list(leads.shown(opened=opened, first="resist:ahead" if careful else "", bound=known.binds)),
    }


@require_http_methods(["GET", "POST"])
def order(request: HttpRequest) -> HttpResponse:
    """Does an order say who may contact whom? Asked once; the answer can be given anew at any time."""
    to = own_path(request.POST.get("to") or request.GET.get("to") or "/t/")
    if request.method == "POST" and request.POST.get("skip"):
        asking.pass_over(request)
        return redirect(to)
    form = OrderForm(request.POST if request.method == "POST" else None, initial={"said": standing.said(request)})
    if request.method == "POST" and form.is_valid():
        asking.answer(request, form.answer())
        return redirect(to)
    context = {"form": form, "to": to, "lines": library.ORDER, "orders": standing.known(request).orders}
    return render(request, "resist/incoming/order.html", context, status=422 if form.errors else 200)


@require_POST
def put_away(request: HttpRequest) -> HttpResponse:
    """What lies there goes. A message that was kept stays kept."""
    lying.clear(request.session)
    return redirect("resist:reply")
