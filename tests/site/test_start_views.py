import pytest

from support.browser import axe, scrolls_sideways


def text_of(client, path="/"):
    return client.get(path).content.decode()


def test_first_sight_is_about_the_device_and_the_exit(client, folder):
    text = text_of(client)
    assert "Can someone else open this device?" in text
    assert "three times does the same" in text
    assert "checked" not in text


def test_an_answer_leads_on_and_none_is_needed(client, folder):
    assert client.post("/b/", {"device": "watched"})["Location"] == "/d/?a=watched"
    assert client.post("/b/", {"device": "unsure"})["Location"] == "/d/?a=unsure"
    assert client.post("/b/")["Location"] == "/"
    assert "What would help now?" in text_of(client)


def test_the_device_page_never_says_that_all_is_well(client):
    for answer in ("unsure", "watched"):
        text = text_of(client, f"/d/?a={answer}")
        assert "Another device is better" in text
        assert "never says that it is not" in text


def test_without_a_notebook_one_can_be_made_and_with_one_opened(client, folder, cheap):
    client.post("/b/")
    text = text_of(client)
    assert "Make a notebook" in text
    assert "Look at a chat without keeping anything" in text
    assert "made-up messages" in text


def test_an_existing_notebook_is_offered(client, made):
    client.post("/b/")
    text = text_of(client)
    assert "Open my notebook" in text
    assert "Make a notebook" not in text


def test_inside_the_day_stands_above_what_waits(inside):
    text = text_of(inside)
    assert "Your notebook is open" in text
    assert "Recognise" in text
    assert "Lock</button>" in text


def test_under_18_sees_people_to_talk_to_and_is_asked_nothing(client):
    client.post("/h/", {"country": "GB-ENG"})
    text = text_of(client, "/y/")
    assert "0800 1111" in text
    assert "not your fault" in text
    assert "<input" not in text.split("<main")[1].split("</main>")[0]


def test_under_18_without_a_country_or_line(client):
    assert "Choose where you are" in text_of(client, "/y/")
    client.post("/h/", {"country": "JP"})
    assert "We know no line for children in Japan" in text_of(client, "/y/")


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(360, True), (1200, False)])
def test_every_page_before_the_door_is_accessible(live_site, open_page, width, dark):
    page = open_page(live_site, width=width, dark=dark)
    for path in (
        "/",
        "/d/?a=unsure",
        "/y/",
        "/h/",
        "/h/?c=GB-ENG",
        "/h/w/",
        "/x/a/",
        "/x/m/",
        "/v/",
        "/e/",
        "/nowhere",
    ):
        page.goto(live_site.url + path)
        assert axe(page) == [], path
        assert not scrolls_sideways(page), path
    page.goto(live_site.url + "/y/")
    page.goto(live_site.url + "/")
    assert page.text_content("h1") == "What would help now?"
    assert axe(page) == []


def test_where_a_notebook_is_the_first_sight_is_its_door(client, made):
    assert client.get("/")["Location"] == "/o/"
    door = text_of(client, "/o/")
    assert "Go on without opening it" in door
    assert "Can someone else open this device?" in door
