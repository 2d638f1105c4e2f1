"""Starts Django for the commands that open a vault; the others stay quick without it."""

import os

import django
from django.apps import apps


def get_ready() -> None:
    """May be called more than once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")
    if not apps.ready:
        django.setup()
