"""Ada before a goodbye: Rex the other party, Mira who may help, and a browser that read what comes first."""

from datetime import date, datetime

import pytest
from django.test import RequestFactory
from django.urls import reverse

from leeward.people import warnings
from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.resist.ending import forms, reasons
from leeward.resist.ending.views import kept
from leeward.vault.sessions import SessionStore

DAY = date(2026, 6, 5)


class Asked:
    """A request of nobody's browser: a session and perhaps a vault."""

    def __init__(self, vault=None, **headers):
        self.session, self.vault, self.path, self.method = {}, vault, "/t/g/", "GET"
        self.headers, self.GET, self.POST = headers, {}, {}


@pytest.fixture
def asked():
    """Without a vault."""
    return Asked()


@pytest.fixture
def asked_in(vault):
    """In Ada's vault."""
    return Asked(vault)


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role=Role.OTHER)


@pytest.fixture
def mira(vault):
    return Person.objects.create(name="Mira", role=Role.THIRD)


@pytest.fixture
def at(monkeypatch):
    """Let the clock of this device stand where we say."""

    def be(moment):
        for module in (forms, reasons, kept):
            monkeypatch.setattr(module, "today", moment.date)
        monkeypatch.setattr(forms, "now", lambda: moment)

    be(datetime(2026, 6, 5, 12, 0))
    return be


@pytest.fixture
def ready(ada, rex):
    """Ada's browser after the questions about danger, the one about an order, and the page to read."""
    warnings.put_off()
    ada.post(reverse("resist:order"), {"said": "none"})
    ada.post(reverse("resist:ending"), {})
    ada.post(reverse("resist:heard"))
    return ada


@pytest.fixture
def rf_session():
    """A request that a page can be made for."""

    def made(method, vault=None):
        request = RequestFactory().generic(method, "/t/g/")
        request.session, request.vault = SessionStore(), vault
        return request

    return made
