import pytest

from leeward.directory import lines
from leeward.library import tonight
from leeward.site.situations import SITUATIONS
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
    assert "Where do you stand?" in text_of(client)


def test_the_device_page_never_says_that_all_is_well(client):
    for answer in ("unsure", "watched"):
        text = text_of(client, f"/d/?a={answer}")
        assert "Another device is better" in text
        assert "never says that it is not" in text


@pytest.mark.parametrize("path", ["/", "/d/", "/d/?a=only"])
def test_the_first_pages_offer_tonight_and_a_person_at_once(client, folder, path):
    main = text_of(client, path).split("<main")[1].split("</main>")[0]
    assert 'href="/g/t/"' in main
    assert 'href="/h/"' in main


def test_who_has_only_one_device_finds_an_honest_way_on(client, folder):
    assert client.post("/b/", {"device": "only"})["Location"] == "/d/?a=only"
    text = text_of(client, "/d/?a=only")
    for said in (
        "private window",
        "library",
        "phone of a friend",
        "What to leave as it is",
        "never says that it is not",
    ):
        assert said in text
    assert "Another device is better" not in text
    assert "If this is your only one" in text_of(client, "/d/")


def test_made_to_open_is_said_without_a_promise(client, folder):
    text = text_of(client, "/f/")
    assert "There is no second, hidden notebook" in text
    for href in ("/e/x/", "/g/o/", "/h/", "/x/a/"):
        assert f'href="{href}"' in text
    assert "Lock the notebook now" not in text


def test_made_to_open_locks_and_removes_where_a_notebook_is_open(inside):
    text = text_of(inside, "/f/")
    assert "Lock the notebook now" in text
    assert inside.get("/e/x/").status_code == 200


def test_start_asks_for_the_situation_and_shows_all_five_steps(client, folder):
    client.post("/b/")
    text = text_of(client)
    assert "Start anywhere. Stop at any time. Nothing is kept until you choose “Keep this”." in text
    assert "Can someone else open this device? Read this first." in text
    assert text.index("Read this first.") < text.index("We still live together") < text.index("Five steps")
    for label in ("Recognise", "Plan", "Contact", "Resist", "Heal"):
        assert label in text.split("Five steps")[1]
    assert text.split("Five steps")[1].count("Not started") == 5


def test_inside_nothing_is_said_to_be_unkept(inside):
    assert "Nothing is kept until" not in text_of(inside)


def test_inside_the_question_comes_first_until_it_was_answered(inside):
    text = text_of(inside)
    assert text.index("Where do you stand?") < text.index("Five steps")
    inside.get("/a/2/")
    text = text_of(inside)
    assert text.index("Go on with") < text.index("Five steps") < text.index("Something else is the case?")


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


def test_what_was_marked_before_the_notebook_was_opened_is_offered_once(client, made):
    client.post("/b/")
    client.get("/a/1/")
    client.post("/g/t/x/", {"line": tonight.LINES[0].key})
    client.post("/o/", {"passphrase": "correct horse battery"})
    assert "Not in your notebook yet" in text_of(client)
    assert client.post("/k/", {"to": "/"}).url == "/"
    text = text_of(client)
    assert "Not in your notebook yet" not in text
    assert SITUATIONS["together"].said.text in text.split("Go on with")[1].split("</section>")[0]
    assert "You have this" in text_of(client, "/g/t/")


def test_under_18_sees_people_to_talk_to_and_is_asked_nothing(client):
    client.post("/h/", {"country": "GB-ENG"})
    text = text_of(client, "/y/")
    assert "0800 1111" in text
    assert "not your fault" in text
    assert "<input" not in text.split("<main")[1].split("</main>")[0]


def test_under_18_without_a_country_or_line(client):
    assert "Choose where you are" in text_of(client, "/y/")
    without = next(country for country in lines.countries() if not country.of(lines.LineKind.CHILD))
    client.post("/h/", {"country": without.code})
    assert f"We know no line for children in {without.name}" in text_of(client, "/y/")


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
        "/d/?a=only",
        "/f/",
        "/a/1/",
        "/c/3/",
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
    assert page.text_content("h1") == "Where do you stand?"
    assert axe(page) == []


def test_where_a_notebook_is_the_first_sight_is_its_door(client, made):
    assert client.get("/")["Location"] == "/o/"
    door = text_of(client, "/o/")
    assert "Go on without opening it" in door
    assert "Can someone else open this device?" in door
