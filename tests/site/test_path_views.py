import pytest

from leeward.site.situations import SITUATIONS
from leeward.vault.models import Setting


def text_of(client, path="/"):
    return client.get(path).content.decode()


@pytest.mark.parametrize("situation", SITUATIONS.values(), ids=SITUATIONS)
def test_a_path_shows_its_lines_in_order_and_the_map(client, folder, situation):
    text = text_of(client, f"/a/{situation.code}/")
    places = [text.index(lead.said.text.replace("’", "’")) for lead in situation.path]
    assert places == sorted(places)
    assert "Five steps" in text
    assert text.count("<h1>") == 1


def test_opening_a_path_is_choosing_it_and_several_can_be_chosen(client, folder):
    client.get("/a/3/")
    client.get("/a/5/")
    text = text_of(client)
    assert "Where do you stand?" in text, "the question about the device was passed"
    going = text.split("Go on with")[1].split("</section>")[0]
    assert going.index(SITUATIONS["court"].said.text) < going.index(SITUATIONS["left"].said.text)
    assert client.post("/a/5/x/")["Location"] == "/"
    assert SITUATIONS["court"].said.text not in text_of(client).split("Go on with")[1].split("</section>")[0]


def test_with_a_notebook_it_is_still_there_after_locking(inside, made):
    inside.get("/a/3/")
    inside.post("/l/")
    inside.post("/o/", {"passphrase": "correct horse battery"})
    assert "Go on with" in text_of(inside)


def test_without_a_notebook_it_is_gone_after_leaving(client, folder):
    client.get("/a/3/")
    client.post("/x/")
    client.post("/b/")
    assert "Go on with" not in text_of(client)


def test_what_needs_a_notebook_says_so_and_comes_back_after_making_one(client, folder):
    assert "Needs a notebook" in text_of(client, "/a/3/")
    door = client.get("/o/?to=%2Fp%2F")
    assert door["Location"] == "/v/?to=%2Fp%2F"
    good = "correct horse battery"
    assert client.post("/v/", {"new": good, "again": good, "code": "never", "to": "/p/"})["Location"] == "/p/"
    assert "Needs a notebook" not in text_of(client, "/a/3/")


@pytest.mark.parametrize("number", [3, 4, 5])
def test_a_step_of_several_rooms_lists_its_pages(client, folder, number):
    assert 'aria-current="page"' in text_of(client, f"/c/{number}/").split("Five steps")[1]


def test_a_step_with_a_room_leads_there(client, folder):
    assert client.get("/c/1/")["Location"] == "/m/"
    assert client.get("/c/2/")["Location"] == "/g/"


@pytest.mark.parametrize("path", ["/a/9/", "/a/0/", "/c/6/"])
def test_what_is_not_there_is_said_calmly(client, path):
    assert client.get(path).status_code == 404


def test_a_step_is_paused_by_a_click_and_goes_on_by_another(ada, vault):
    ada.post("/c/2/p/")
    assert Setting.get("paused_steps") == [2]
    text = text_of(ada).split("Five steps")[1]
    assert "Paused" in text
    assert "Go on<span" in text
    assert ada.post("/c/2/p/", {"go": "1"})["Location"] == "/"
    assert Setting.get("paused_steps") == []


def test_pausing_needs_a_notebook(client, made):
    assert client.post("/c/2/p/")["Location"] == "/o/"


def test_otto_sees_nothing_of_what_ada_chose(inside, made):
    from django.test import Client

    inside.get("/a/3/")
    otto = Client(SERVER_NAME="127.0.0.1")
    otto.post("/b/")
    assert "Go on with" not in otto.get("/").content.decode()


def test_keep_this_takes_the_choice_into_a_notebook(client, folder):
    client.get("/a/3/")
    assert "Keep this</button>" in text_of(client)
    assert client.post("/k/", {"to": "/"})["Location"] == "/v/"
    good = "correct horse battery"
    assert client.post("/v/", {"new": good, "again": good, "code": "never"})["Location"] == "/"
    text = text_of(client)
    assert SITUATIONS["left"].said.text in text.split("Go on with")[1].split("</section>")[0]
    assert "Keep this</button>" not in text
