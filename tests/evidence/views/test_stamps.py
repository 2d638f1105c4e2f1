import pytest
from django.urls import reverse

from leeward.evidence import proving
from leeward.evidence.models import Stamp
from leeward.evidence.stamping import kept
from support.stamp_server import Service


def url(name, *arguments):
    return reverse(f"evidence:{name}", args=arguments)


@pytest.fixture
def signed(ada, lines):
    lines(3)
    return proving.checkpoint_now()


def test_nothing_is_asked_before_a_service_is_chosen(ada, signed):
    assert ada.post(url("stamp", signed.pk)).url == url("service")
    assert not signed.tries.exists()


@pytest.mark.parametrize(("given", "why"), [({"address": "example"}, "not an address"), ({"address": ""}, "Write"),
                                            ({"address": "https://example.org", "roots": "x"}, "PEM")])  # fmt: skip
def test_what_cannot_be_chosen_is_told(ada, given, why):
    answer = ada.post(url("service"), given)
    assert answer.status_code == 422
    assert why in answer.content.decode()


def test_chosen_shown_asked_kept_and_turned_off(ada, signed, authority):
    with Service(authority.answer) as service:
        ada.post(url("service"), {"address": service.address, "roots": authority.roots})
        before = ada.get(url("stamp", signed.pk)).content.decode()
        assert service.address in before
        assert "they can see both numbers too" in before
        assert service.asked == []
        assert ada.post(url("stamp", signed.pk)).url == url("state", signed.pk)
    assert "CN=Made-up time" in ada.get(url("state", signed.pk)).content.decode()
    row = Stamp.objects.get()
    assert ada.post(url("token", signed.pk, row.pk)).content == bytes(row.answer)
    assert ada.post(url("token", 10**30, row.pk)).status_code == 404
    ada.post(url("service"), {"off": "1"})
    assert kept.service() is None


def test_one_that_is_away_is_said_on_both_pages(ada, signed):
    kept.choose("http://127.0.0.1:9/", "")
    ada.post(url("stamp", signed.pk))
    assert "Ask again" in ada.get(url("state", signed.pk)).content.decode()
    assert "No time stamp came" in ada.get(url("evidence")).content.decode()
