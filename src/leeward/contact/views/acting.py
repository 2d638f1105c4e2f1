"""Look ahead, act, undo: one decision a page, each with what may be noticed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from leeward.channels.protocol import Action
from leeward.contact import actions
from leeward.contact.accounts import standing
from leeward.contact.forms.accounts import ActForm, AheadForm, ReadForm
from leeward.contact.models import Account, Act
from leeward.contact.work import acting, job
from leeward.contact.work.job import Do
from leeward.library import contact as library
from leeward.people.guard import asks_first, with_vault


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def ahead(request: HttpRequest, account_id: int) -> HttpResponse:
    """Which action, for whom? A POST asks the service what it would do; nothing is changed."""
    account = get_object_or_404(Account, pk=account_id, removed_at=None)
    now = standing.of(account)
    if not now.may_act:
        return redirect("contact:account", account_id=account.pk)
    choices = [
        (f"{action}-{person.pk}", actions.offer(action, person))
        for person in account.people()
        for action in Action
        if action in now.can
    ]
    form = AheadForm(request.POST if request.method == "POST" else None, choices)
    if request.method == "POST" and form.is_valid():
        action, _, person = form.cleaned_data["what"].partition("-")
        begun = job.begin(Do.REHEARSE, account=account.pk, person=int(person), action=action)
        return redirect("contact:working", job_id=begun.pk)
    context = {"form": form, "account": account, "lines": library.FIRST, "nothing": not choices}
    return render(request, "contact/ahead.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def act(request: HttpRequest, act_id: int) -> HttpResponse:
    """What would happen and what more could, with the tick before it; afterwards what was done."""
    found = _act(act_id)
    form = ActForm(request.POST if request.method == "POST" else None, found)
    if request.method == "POST" and form.is_valid() and found.open:
        begun = job.begin(Do.ACT, act=found.pk, chosen=form.cleaned_data["chosen"])
        return redirect("contact:working", job_id=begun.pk)
    context = {
        **_shown(found, form),
        "steps": found.done_steps if found.done_at else found.steps,
        "lines": library.AHEAD,
        "waits": found.open and not standing.of(found.account).may_act,
        "left_out": [text for key, text, _ in found.choices if found.done_at and key not in found.chosen],
        "earlier": acting.earlier(found) if found.undone_at else None,
    }
    return render(request, "contact/act.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def undo(request: HttpRequest, act_id: int) -> HttpResponse:
    """Putting back what was there: what may be noticed of that, and the tick before it."""
    found = _act(act_id)
    first = acting.later(found)
    if first is not None:
        return redirect("contact:undo", act_id=first.pk)
    if not found.stands:
        return redirect("contact:act", act_id=found.pk)
    form = ReadForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return redirect("contact:working", job_id=job.begin(Do.UNDO, act=found.pk).pk)
    context = {**_shown(found, form), "steps": found.done_steps or found.steps}
    return render(request, "contact/undo.html", context, status=422 if form.errors else 200)


def _act(act_id: int) -> Act:
    return get_object_or_404(Act.objects.select_related("account", "person"), pk=act_id)


def _shown(found: Act, form: ReadForm) -> dict[str, object]:
    return {
        "act": found,
        "title": actions.title(found),
        "form": form,
        "done_at": standing.wall(found.done_at) if found.done_at else None,
        "undone_at": standing.wall(found.undone_at) if found.undone_at else None,
        "tended_at": standing.wall(found.tended_at) if found.tended_at else None,
    }
