"""The settings: ways, passphrase, recovery code, removing everything."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leeward.site import idle, place
from leeward.site.door_views import show_code_once
from leeward.site.forms import ChangeForm, RemoveForm, WaysForm
from leeward.vault import lifecycle, opened
from leeward.vault.models import Setting
from leeward.vault.registries import settings_panels
from leeward.vault.sessions import open_vault
from leeward.words.errors import LeewardError


@require_http_methods(["GET", "POST"])
def ways(request: HttpRequest) -> HttpResponse:
    """How the notebook behaves and looks. Without an open notebook this lasts until the person leaves."""
    form = WaysForm(request.POST or None, initial=_now(request))
    if request.method == "POST" and form.is_valid():
        _set(request, form.cleaned_data)
        return redirect("site:settings")
    panels = sorted(settings_panels, key=lambda panel: panel.order)
    return render(request, "site/settings.html", {"form": form, "panels": panels, "info": _info(request)})


@require_http_methods(["GET", "POST"])
def passphrase(request: HttpRequest) -> HttpResponse:
    """Another passphrase."""
    vault = opened.require()
    form = ChangeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            lifecycle.change_passphrase(vault, form.cleaned_data["old"], form.cleaned_data["new"])
        except LeewardError as error:
            form.add_error("old", str(error))
        else:
            return render(request, "site/changed.html")
    return render(request, "site/passphrase.html", {"form": form})


@require_http_methods(["GET", "POST"])
def recovery(request: HttpRequest) -> HttpResponse:
    """Make a recovery code, or a new one in place of the old."""
    vault = opened.require()
    if request.method == "POST":
        Setting.put("recovery_choice", "now")
        return show_code_once(request, lifecycle.make_recovery_code(vault), "/e/")
    return render(request, "site/recovery.html", {"info": _info(request)})


@require_POST
def drop_recovery(_request: HttpRequest) -> HttpResponse:
    """From now on only the passphrase opens the notebook."""
    lifecycle.drop_recovery_code(opened.require())
    Setting.put("recovery_choice", "never")
    return redirect("site:settings")


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest) -> HttpResponse:
    """Remove everything for good, after the passphrase and a tick; then say what remains on the machine."""
    vault = opened.require()
    form = RemoveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            lifecycle.unlock(vault.folder, form.cleaned_data["passphrase"])  # a try of the key: the vault is open
            removed = lifecycle.remove(vault.folder)
        except LeewardError as error:
            form.add_error("passphrase", str(error))
        else:
            request.session.flush()
            request.vault = None  # type: ignore[attr-defined]
            return render(request, "site/removed.html", {"removed": removed})
    return render(request, "site/remove.html", {"form": form, "folder": vault.folder})


def _now(request: HttpRequest) -> dict[str, object]:
    minutes = Setting.get("idle_minutes", idle.USUAL_MINUTES) if opened.current() else idle.USUAL_MINUTES
    session = request.session
    return {"idle": minutes, "away": session.get("away", "weather"), "theme": session.get("theme", "system")}


def _set(request: HttpRequest, given: dict[str, object]) -> None:
    for name in ("away", "theme"):
        request.session[name] = given[name]
    vault = opened.current()
    if vault is not None:
        for key, name in (("away", "away"), ("theme", "theme"), ("idle_minutes", "idle")):
            Setting.put(key, given[name])
        idle.set_minutes(vault, int(str(given["idle"])))


def _info(request: HttpRequest) -> lifecycle.Info | None:
    return place.found() if open_vault(request) is not None else None
