import pytest
from django.db import connection
from django.urls import reverse

from leeward.evidence import codes, proving
from leeward.evidence.models import Checkpoint


def url(name, *arguments):
    return reverse(f"evidence:{name}", args=arguments)


@pytest.fixture
def signed(ada, lines):
    lines(3)
    assert ada.post(url("sign")).url == url("state", 1)
    return Checkpoint.objects.get()


def test_an_empty_log_says_so(ada):
    assert "has no line yet" in ada.get(url("evidence")).content.decode()
    answer = ada.post(url("sign"))
    assert answer.status_code == 422
    assert "nothing to sign" in answer.content.decode()


def test_the_page_says_since_when_and_what_is_not_signed(ada, signed, lines):
    lines(2)
    page = ada.get(url("evidence")).content.decode()
    assert "5 lines" in page
    assert "2 lines came after" in page
    assert proving.key().fingerprint in page


def test_a_state_shows_its_code_and_note(ada, signed):
    page = ada.get(url("state", signed.pk)).content.decode()
    assert codes.of(proving.key().name, 3, bytes(signed.root)) in page
    assert ada.post(url("note", signed.pk)).content.decode() == signed.note


def test_the_code_on_paper(ada, signed):
    assert "A code to keep" in ada.get(url("code", signed.pk)).content.decode()
    assert ada.post(url("code", signed.pk), {"size": "letter"}).content.startswith(b"%PDF")


def test_a_code_is_compared(ada, signed):
    code = codes.of(proving.key().name, 3, bytes(signed.root))
    assert "The code fits" in ada.post(url("compare"), {"code": code.lower()}).content.decode()
    other = codes.of(proving.key().name, 4, bytes(signed.root))
    assert "No signed state has this code" in ada.post(url("compare"), {"code": other}).content.decode()
    assert ada.post(url("compare"), {"code": "abc"}).status_code == 422
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM vault_logleaf WHERE seq = 1")
    assert "not the same any more" in ada.post(url("compare"), {"code": code}).content.decode()


def test_otto_sees_nothing(client, signed, open_another, browser_of):
    assert browser_of(open_another()).get(url("state", signed.pk)).status_code == 404
    assert client.get(url("evidence")).status_code == 302
