"""All addresses. Opaque on purpose: a path that stays in a browser's history says nothing."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path

from leeward.site import door_views, path_views, settings_views, start_views

_own = [
    path("", start_views.start, name="start"),
    path("b/", start_views.begin, name="begin"),
    path("d/", start_views.device, name="device"),
    path("f/", start_views.made_to_open, name="made_to_open"),
    path("y/", start_views.young, name="young"),
    path("a/<int:code>/", path_views.situation, name="situation"),
    path("a/<int:code>/x/", path_views.forget, name="forget"),
    path("c/<int:number>/", path_views.step, name="step"),
    path("c/<int:number>/p/", path_views.rest, name="rest"),
    path("v/", door_views.make, name="make"),
    path("v/w/", door_views.not_now, name="not_now"),
    path("v/c/", door_views.code, name="code"),
    path("o/", door_views.unlock, name="open"),
    path("o/c/", door_views.unlock_with_code, name="open_code"),
    path("o/n/", door_views.renew, name="renew"),
    path("k/", door_views.keep, name="keep"),
    path("e/", settings_views.ways, name="settings"),
    path("e/p/", settings_views.passphrase, name="passphrase"),
    path("e/r/", settings_views.recovery, name="recovery"),
    path("e/r/d/", settings_views.drop_recovery, name="drop_recovery"),
    path("e/x/", settings_views.remove, name="remove"),
]

_PARTS = {
    "people": "p/",
    "history": "m/",
    "recognise": "r/",
    "belongings": "g/q/",
    "devices": "g/n/",
    "encounters": "g/j/",
    "plan": "g/",
    "distance": "n/",
    "boundaries": "z/",
    "orders": "w/",
    "guides": "u/",
    "contact": "q/",
    "captures": "i/v/",
    "court": "i/c/",
    "incidents": "i/",
    "evidence": "j/",
    "resist": "t/",
}


def _parts() -> list[URLPattern | URLResolver]:
    """The addresses of the parts that exist."""
    there = [part for part in _PARTS if apps.is_installed(f"leeward.{part}") and find_spec(f"leeward.{part}.urls")]
    return [path(_PARTS[part], include(import_module(f"leeward.{part}.urls"))) for part in there]


urlpatterns = [path("", include((_own, "site"))), path("", include("leeward.shell.urls")), *_parts()]

handler400 = "leeward.shell.errors.bad_request"
handler403 = "leeward.shell.errors.forbidden"
handler404 = "leeward.shell.errors.not_found"
handler500 = "leeward.shell.errors.server_error"
