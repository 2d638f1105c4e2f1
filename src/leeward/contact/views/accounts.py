"""Accounts: choose a kind, read what connecting does, type the settings; change them, remove them, ask them."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.channels.protocol import Kind
from leeward.contact import actions, kinds
from leeward.contact.accounts import keeping, standing
from leeward.contact.errors import KindGone
from leeward.contact.forms.accounts import AccountForm
from leeward.contact.models import Account, Act
from leeward.contact.packing import packed
from leeward.contact.work import job
from leeward.contact.work.job import Do
from leeward.library import contact as library
from leeward.people.guard import asks_first, with_vault

_SHOWN_CHECKS = 10
_ASKS = {"look": Do.LOOK, "collect": Do.COLLECT}


@require_GET
@with_vault
def choose(request: HttpRequest) -> HttpResponse:
    """Which kind of account?"""
    return render(request, "contact/choose.html", {"kinds": kinds.every(), "lines": library.ACCOUNTS})


@require_GET
@with_vault
@asks_first
def before(request: HttpRequest, number: int) -> HttpResponse:
    """What connecting itself does, and who may notice it, before anything is typed."""
    kind = _kind(number)
    context = {"kind": kind, "number": number, "steps": packed(kinds.at_first(kind)), "lines": library.ACCOUNTS}
    return render(request, "contact/before.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def add(request: HttpRequest, number: int) -> HttpResponse:
    """The settings of the account; they are kept, and nobody outside is asked yet."""
    kind = _kind(number)
    form = AccountForm(request.POST if request.method == "POST" else None, kind)
    if request.method == "POST" and form.is_valid():
        account = keeping.add(kind, form.cleaned_data["label"], form.settings, form.cleaned_data["addresses"])
        return redirect("contact:connect", account_id=account.pk)
    context = {"form": form, "kind": kind, "number": number}
    return render(request, "contact/account_form.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
def account(request: HttpRequest, account_id: int) -> HttpResponse:
    """One account: when it was last asked, what is in force there, what can be done next."""
    found = _account(account_id)
    context = {
        **_shown(found),
        "checks": [(standing.wall(one.at), one) for one in found.checks.all()[:_SHOWN_CHECKS]],
    }
    return render(request, "contact/account.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def connect(request: HttpRequest, account_id: int) -> HttpResponse:
    """Connect and look, or collect: what it does and who may notice it, and the click that does it."""
    found = _account(account_id)
    if request.method == "POST":
        wanted = _ASKS.get(request.POST.get("do", ""), Do.LOOK)
        if wanted is Do.COLLECT and not standing.of(found).may_collect:
            return redirect("contact:account", account_id=found.pk)
        return redirect("contact:working", job_id=job.begin(wanted, account=found.pk).pk)
    steps = packed(kinds.before(found))
    return render(request, "contact/connect.html", {**_shown(found), "steps": steps})


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def change(request: HttpRequest, account_id: int) -> HttpResponse:
    """Other settings. A password left empty stays as it is."""
    found = _account(account_id)
    kind = kinds.find(found.kind)
    if kind is None:
        raise KindGone
    form = AccountForm(request.POST if request.method == "POST" else None, kind, found)
    if request.method == "POST" and form.is_valid():
        keeping.change(found, kind, form.cleaned_data["label"], form.settings, form.cleaned_data["addresses"])
        return redirect("contact:account", account_id=found.pk)
    context = {"form": form, "kind": kind, "account": found}
    return render(request, "contact/account_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def remove(request: HttpRequest, account_id: int) -> HttpResponse:
    """Takes name and password out for good. What is in force at the service is said first."""
    found = _account(account_id)
    if request.method == "POST":
        keeping.remove(found)
        return redirect("contact:home")
    in_force = [(actions.title(act), _begun(act), act) for act in keeping.in_force(found)]
    return render(request, "contact/remove.html", {"account": found, "in_force": in_force})


def _kind(number: int) -> Kind:
    kind = kinds.at(number)
    if kind is None:
        raise Http404
    return kind


def _account(account_id: int) -> Account:
    return get_object_or_404(Account, pk=account_id, removed_at=None)


def _shown(found: Account) -> dict[str, Any]:
    now = standing.of(found)
    return {
        "account": found,
        "kind": kinds.label(found.kind),
        "standing": now,
        "addresses": found.addresses.select_related("person"),
        "in_force": [(actions.title(act), _begun(act), act) for act in (*now.in_force, *now.unclear)],
        "found": now.look.found if now.look is not None else [],
    }


def _begun(act: Act) -> datetime | None:
    """When it was begun, on the clock of this device: two may be called the same."""
    return standing.wall(act.begun_at) if act.begun_at else None
