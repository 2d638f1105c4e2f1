"""Making, opening and keeping a notebook."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leeward.shell.paths import own_path
from leeward.site import entering, idle, place
from leeward.site.forms import CodeForm, MakeForm, NewPassphraseForm, OpenForm
from leeward.vault import lifecycle
from leeward.vault.models import Setting
from leeward.vault.opened import OpenVault
from leeward.vault.sessions import open_vault
from leeward.words.errors import LeewardError

_CODE = "code_to_show"


@require_http_methods(["GET", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """A new notebook in the folder of this site."""
    if place.exists():
        return redirect("site:open")
    to, came_from = _asked(request, "to"), _asked(request, "from")
    form = MakeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _made(request, form, to)
        except LeewardError as error:
            form.add_error(None, str(error))
    folder = place.vault_folder()
    context = {"form": form, "folder": folder, "warnings": lifecycle.warnings_for(folder), "to": to}
    context |= {"from": came_from, "keeps": entering.keeps(request.session)}
    return render(request, "site/make.html", context)


@require_http_methods(["GET", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """Open the notebook with its passphrase."""
    to, came_from = _asked(request, "to"), _asked(request, "from")
    if not place.exists():
        known = {name: path for name, path in (("to", to), ("from", came_from)) if path != "/"}
        return redirect(reverse("site:make") + (f"?{urlencode(known)}" if known else ""))
    form = OpenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            vault = lifecycle.unlock(place.vault_folder(), form.cleaned_data["passphrase"])
        except LeewardError as error:
            form.add_error("passphrase", str(error))
        else:
            return redirect(_enter(request, vault, to))
    context = {"form": form, "to": to, "from": came_from, "keeps": entering.keeps(request.session)}
    return render(request, "site/open.html", context)


@require_POST
def not_now(request: HttpRequest) -> HttpResponse:
    """No notebook after all: back to the page from which the person came to the door."""
    return redirect(entering.turn_back(request.session, request.POST.get("from")))


@require_http_methods(["GET", "POST"])
def unlock_with_code(request: HttpRequest) -> HttpResponse:
    """Open the notebook with the recovery code, then offer a new passphrase."""
    if not place.exists():
        return redirect("site:make")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            vault = lifecycle.unlock_with_code(place.vault_folder(), form.cleaned_data["code"])
        except LeewardError as error:
            form.add_error("code", str(error))
        else:
            request.session["by_code"] = _enter(request, vault, None)
            return redirect("site:renew")
    return render(request, "site/open_code.html", {"form": form})


@require_http_methods(["GET", "POST"])
def renew(request: HttpRequest) -> HttpResponse:
    """A new passphrase for someone who came in with the recovery code in this session."""
    vault = open_vault(request)
    if vault is None or "by_code" not in request.session:
        return redirect("/")
    form = NewPassphraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        lifecycle.set_passphrase(vault, form.cleaned_data["new"])
        return redirect(request.session.pop("by_code"))
    return render(request, "site/renew.html", {"form": form, "to": request.session["by_code"]})


@require_http_methods(["GET", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """After "Keep this": make or open a notebook, carry over what is there, and come back to where the person was."""
    to, came_from = (request.POST.get(name) or request.GET.get(name) for name in ("to", "from"))
    entering.plan_to_keep(request.session, to, came_from)
    vault = open_vault(request)
    if vault is not None:
        return redirect(entering.carry(request.session, vault))
    return redirect("site:open" if place.exists() else "site:make")


@require_http_methods(["GET"])
def code(request: HttpRequest) -> HttpResponse:
    """The recovery code, shown once: a second look finds none."""
    shown, to = request.session.pop(_CODE, (None, "/"))
    if shown is None:
        return redirect("/")
    return render(request, "site/code.html", {"code": shown, "to": to})


def show_code_once(request: HttpRequest, shown: str, to: str) -> HttpResponse:
    """Lay the code in the session (in memory) until its page is seen."""
    request.session[_CODE] = (shown, to)
    return redirect("site:code")


def _asked(request: HttpRequest, name: str) -> str:
    """A page of this site that the address or the form names, or Start."""
    return own_path(request.POST.get(name) or request.GET.get(name))


def _made(request: HttpRequest, form: MakeForm, to: str) -> HttpResponse:
    given = form.cleaned_data
    created = lifecycle.create(place.vault_folder(), given["new"], with_recovery=given["code"] == "now")
    to = _enter(request, created.vault, to)
    with created.vault.use():
        Setting.put("recovery_choice", given["code"])
    return show_code_once(request, created.recovery_code, to) if created.recovery_code else redirect(to)


def _enter(request: HttpRequest, vault: OpenVault, to: str | None) -> str:
    path = entering.enter(request.session, vault, to)
    with vault.use():
        idle.set_minutes(vault, int(Setting.get("idle_minutes", idle.USUAL_MINUTES)))
    request.session["begun"] = True
    return path
