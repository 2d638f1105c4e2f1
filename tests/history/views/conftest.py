"""Uploads as a browser sends them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

CONFIRMED = {"me": ["Ada"], "them": ["Rex"], "getting_away": "yes"}


@pytest.fixture
def upload():
    def send(browser, text, name="WhatsApp Chat with Rex.txt", **others):
        """`others` are more files, chosen with it: name without its dot to bytes."""
        data = text.encode() if isinstance(text, str) else text
        files = [SimpleUploadedFile(name, data)]
        files += [SimpleUploadedFile(other.replace("_dot_", "."), content) for other, content in others.items()]
        return browser.post(reverse("history:choose"), {"files": files})

    return send


@pytest.fixture
def confirm():
    def send(browser, **more):
        """Answers one question after the other; gives the last response."""
        answers, url = {**CONFIRMED, **more}, reverse("history:confirm")
        while url.startswith(reverse("history:confirm")):
            response = browser.post(url, answers)
            assert response.status_code == 302, response.text
            url = response.url
        return response

    return send


@pytest.fixture
def no_child(monkeypatch):
    """Jobs are run by the test itself."""
    from leeward.vault import children

    monkeypatch.setattr(children, "kick", lambda _vault: None)
