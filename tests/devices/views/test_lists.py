import pytest
from django.urls import reverse

from leeward.devices import bringing, keeping
from leeward.devices.listing import fetching
from support.disk import files_with, watching


def test_a_file_is_used_in_this_visit_and_written_nowhere(client, upload, hiding, tmp_path):
    with watching() as written:
        response = client.post(reverse("devices:list"), {"files": upload("ioc.yaml", hiding), "got_on": "2026-11-01"})
    assert response.url == reverse("devices:apps")
    page = client.get(response.url).content.decode()
    assert "Of 1 November 2026" in page
    assert bringing.indicators.read("a", hiding).sha256 in page
    assert "CC BY 4.0" in page
    assert not written.outside()


def test_with_a_vault_it_lies_sealed_in_it(ada, upload, hiding, openly, vault):
    files = [upload("ioc.yaml", hiding), upload("watchware.yaml", openly)]
    ada.post(reverse("devices:list"), {"files": files})
    assert [one.stamp.name for one in keeping.lists()] == ["ioc.yaml", "watchware.yaml"]
    assert not files_with("rexwatch", vault.folder)
    assert "Treat it as old" in ada.get(reverse("devices:apps")).content.decode()


@pytest.mark.parametrize("data", [b"\xff\xd8\xff", b"%PDF", b"package:com.a.b", b"<html>"])
def test_a_wrong_file_leaves_the_list_before_as_it_was(ada, upload, hiding, data):
    ada.post(reverse("devices:list"), {"files": upload("ioc.yaml", hiding)})
    response = ada.post(reverse("devices:list"), {"files": upload("x.jpg", data)})
    assert response.status_code == 422
    assert "“x.jpg” is not the list of apps that watch" in response.content.decode()
    assert [one.stamp.name for one in keeping.lists()] == ["ioc.yaml"]


def test_the_page_says_from_where_and_who_sees_it_before_anything_is_asked(client, monkeypatch):
    monkeypatch.setattr(bringing, "fetched", lambda *_: pytest.fail("it asked before the click"))
    page = client.get(reverse("devices:fetch")).content.decode()
    for address in fetching.ADDRESSES.values():
        assert address in page
    assert "On a watched device this visit may be seen." in page
    assert "Your network and GitHub see the visit." in page


@pytest.fixture
def here(monkeypatch, served):
    """The addresses lead to a server of this test."""
    monkeypatch.setattr(fetching, "ADDRESSES", {name: f"{served.base}/{name}" for name in fetching.ADDRESSES})
    monkeypatch.setattr(fetching.ssl, "create_default_context", lambda: served.context)
    return served


def test_a_click_fetches_both_over_https(client, here, answers, hiding, openly):
    here.paths |= {"/ioc.yaml": answers["body"](hiding), "/watchware.yaml": answers["body"](openly)}
    response = client.post(reverse("devices:fetch"))
    assert here.asked == ["/ioc.yaml", "/watchware.yaml"]
    page = client.get(response.url).content.decode()
    assert here.base in page
    assert "fetched today" in page


def test_what_did_not_come_is_said_once(client, here, answers, hiding):
    here.paths |= {"/ioc.yaml": answers["body"](hiding), "/watchware.yaml": answers["body"](b"gone", 404)}
    response = client.post(reverse("devices:fetch"))
    assert "the answer was 404" in client.get(response.url).content.decode()
    assert "the answer was 404" not in client.get(response.url).content.decode()


def test_a_failed_fetch_is_one_calm_sentence(client, here, answers):
    here.paths["/ioc.yaml"] = answers["leads_to"]("https://elsewhere.example/")
    response = client.post(reverse("devices:fetch"))
    assert response.status_code == 422
    assert "it leads to another place" in response.content.decode()
