"""Uploads as a browser sends them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

CONFIRMED = {"me": ["Ada"], "them": ["Rex"], "getting_away": "yes"}


@pytest.fixture
def upload():
    def send(browser, text, name="WhatsApp Chat with Rex.txt"):
        data = text.encode() if isinstance(text, str) else text
        return browser.post(reverse("history:choose"), {"files": [SimpleUploadedFile(name, data)]})

    return send


@pytest.fixture
def confirm():
    def send(browser, **more):
        return browser.post(reverse("history:confirm"), {**CONFIRMED, **more})

    return send


@pytest.fixture
def no_child(monkeypatch):
    """Jobs are run by the test itself."""
    from leeward.vault import children

    monkeypatch.setattr(children, "kick", lambda _vault: None)
