import pytest

from leeward.people.models import Order, Person
from leeward.resist.models import Received
from leeward.resist.pasted import LONGEST
from leeward.shell import given
from leeward.shell.given import Given

pytestmark = pytest.mark.usefixtures("plain_reading")

HELLO = "Hello you.\n  Two spaces stay."


@pytest.fixture(params=["with", "without"])
def anyone(request, client):
    """A browser with a notebook and one without; the question about an order is answered."""
    browser = request.getfixturevalue("ada") if request.param == "with" else client
    browser.post("/t/o/", {"said": "none"})
    return browser


def test_before_anything_else_the_question_about_an_order(client):
    answer = client.get("/t/")
    assert (answer.status_code, answer["Location"]) == (302, "/t/o/")
    page = client.get("/t/o/").text
    assert "Does an order say who may contact whom?" in page
    assert " checked" not in page
    assert client.post("/t/o/", {"said": "none"})["Location"] == "/t/"
    assert client.get("/t/").status_code == 200
    assert "You were asked whether an order" in client.get("/t/").text


def test_it_can_be_skipped_and_answered_later(client):
    assert client.post("/t/o/", {"skip": "1"})["Location"] == "/t/"
    page = client.get("/t/").text
    assert "Say whether an order says who may contact whom" in page
    client.post("/t/o/", {"said": "unsure"})
    assert "Until you do, leaving it without an answer is the careful way" in client.get("/t/").text


def test_no_answer_is_said_beside_the_question(client):
    answer = client.post("/t/o/", {})
    assert answer.status_code == 422
    assert "Choose one, or skip the question." in answer.text


def test_the_question_leads_back_to_where_it_was_asked_and_nowhere_else(client):
    assert client.post("/t/o/", {"said": "none", "to": "/g/"})["Location"] == "/g/"
    assert client.post("/t/o/", {"skip": "1", "to": "https://example.org/"})["Location"] == "/"
    assert 'value="/t/s/"' in client.get("/t/o/", {"to": "/t/s/"}).text


def test_an_order_that_is_noted_is_not_asked_for_again(ada, vault):
    rex = Person.objects.create(name="Rex", role="other")
    Order.objects.create(person=rex, side="binds_user")
    page = ada.get("/t/").text
    assert "You said that an order binds you" in page
    assert "You noted 1 order that holds today" in ada.get("/t/o/").text


def test_a_message_is_pasted_and_shown(anyone):
    answer = anyone.post("/t/", {"text": HELLO})
    assert (answer.status_code, answer["Location"]) == (302, "/t/m/")
    assert "Hello you.<br>" in anyone.get("/t/m/").text
    assert "It is not kept" in anyone.get("/t/").text


def test_words_are_never_lost_also_before_the_question(client):
    assert client.post("/t/", {"text": HELLO})["Location"] == "/t/m/"
    long = client.post("/t/", {"text": "ab" * LONGEST})
    assert long.status_code == 422
    assert "ab" * LONGEST in long.text
    wrong = client.post("/t/", {"text": HELLO, "day": "soon", "clock": "late"})
    assert wrong.status_code == 422
    assert "Two spaces stay." in wrong.text
    assert '<details class="more" open>' in wrong.text


def test_an_empty_box_is_said_calmly(anyone):
    answer = anyone.post("/t/", {"text": "  "})
    assert answer.status_code == 422
    assert "There was no text." in answer.text


@pytest.mark.parametrize(
    "odd", ["a\x00b", "\u202e", "<script>x</script>", "\U0001f494" * 300, "?" * 2000, "\n" * 50 + "."]
)
def test_any_odd_text_gives_a_page(client, odd):
    assert client.post("/t/", {"text": odd})["Location"] == "/t/m/"
    for path in ("/t/m/", "/t/m/e/", "/t/", "/"):
        page = client.get(path)
        assert page.status_code == 302 or "<script>x" not in page.text
        assert page.status_code in (200, 302)


def test_the_newest_message_takes_the_place_of_the_one_before(client):
    client.post("/t/", {"text": "The first."})
    client.post("/t/", {"text": "The second."})
    page = client.get("/t/m/").text
    assert "The second." in page
    assert "The first." not in page


def test_put_away_it_is_gone(anyone):
    anyone.post("/t/", {"text": HELLO})
    assert anyone.post("/t/m/w/")["Location"] == "/t/"
    assert anyone.get("/t/m/")["Location"] == "/t/"
    assert "Go on with this message" not in anyone.get("/t/").text


def test_looking_keeps_nothing(ada, vault):
    ada.post("/t/", {"text": HELLO})
    ada.get("/t/m/")
    assert not Received.objects.exists()


def test_who_sent_it_can_be_said_where_there_are_two(ada, vault):
    ada.post("/t/o/", {"said": "none"})
    _, sam = (Person.objects.create(name=name, role="other") for name in ("Rex", "Sam"))
    assert "Who sent it?" in ada.get("/t/").text
    ada.post("/t/", {"text": HELLO, "person": sam.pk})
    ada.post("/t/m/k/")
    assert Received.objects.get().person == sam


def test_the_form_keeps_what_is_typed_and_the_title_says_nothing(anyone):
    page = anyone.get("/t/").text
    assert "data-keep" in page
    assert "<title>New · Notebook</title>" in page


def test_a_message_that_is_handed_over_lies_open_after_the_question_about_an_order(ada, plain_reading):
    session = ada.session
    given.lay(session, Given("/t/", (("text", "can you pick Leo up on Friday at 5?"), ("held", "7")), "/"))
    session.save()
    assert ada.get("/t/").url == "/t/o/"
    ada.post("/t/o/", {"said": "none"})
    assert ada.get("/t/").url == "/t/m/"
    assert "can you pick Leo up" in ada.get("/t/m/").text
    assert ada.get("/t/").status_code == 200, "once"


def test_beside_one_that_is_not_kept_it_stands_in_the_box(ada, plain_reading):
    ada.post("/t/o/", {"said": "none"})
    ada.post("/t/", {"text": "Not kept."})
    session = ada.session
    given.lay(session, Given("/t/", (("text", "Another one."),), "/"))
    session.save()
    page = ada.get("/t/").text
    assert "A message lies open. It is not kept." in page
    assert "Another one.</textarea>" in page
