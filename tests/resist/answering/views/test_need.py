from datetime import UTC, datetime, timedelta

import pytest

from leeward.boundaries import kept, zones
from leeward.boundaries.kept import Wanted
from leeward.boundaries.rules.kinds import Hours, Kind, Reply
from leeward.orders import paragraphs, versions
from leeward.orders.splitting import Piece
from leeward.people.days import today
from leeward.people.models import Mode, Order, StopNotice
from leeward.resist.answering import cooling, showing
from leeward.resist.models import Draft
from leeward.tactics import screening
from leeward.words.tactics import Line, Setting, Side

PAGE = "/t/s/"


def test_without_a_message_it_leads_to_the_box(client):
    assert client.get(PAGE).url == "/t/"


def test_what_asks_is_named_and_the_default_is_no_answer(client, lay):
    lay(client)
    page = client.get(PAGE).text
    assert "Most messages need no answer." in page
    assert "Pick-up, “Friday at 5”" in page
    assert page.index("Keep it, no answer") < page.index("Write a short answer")
    assert page.count('class="button"') == 1


def test_a_message_that_asks_for_nothing(client, lay):
    lay(client, "You never answer.")
    assert "Nothing that asks for something was found." in client.get(PAGE).text


def test_its_words_stay_covered(client, lay):
    lay(client, "You never answer. <b>Hello</b>")
    page = client.get(PAGE).text
    assert "<b>Hello</b>" not in page
    assert "You never answer." not in page.split("<details")[0]


def test_no_day_is_named_or_the_day_that_is(client, lay):
    lay(client)
    assert "names no day for an answer" in client.get(PAGE).text


@pytest.mark.parametrize(
    ("kind", "words"),
    [("none", "You decided on no contact."), ("through", "goes through someone else"), ("limited", None)],
)
def test_what_was_decided_before_stands_first_and_does_not_shut_the_way(ada, lay, rex, kind, words):
    Mode.objects.create(person=rex, kind=kind, since=today(), reason="So that I can sleep.")
    lay(ada)
    page = ada.get(PAGE).text
    assert "So that I can sleep." in page
    if words is None:
        assert "Write a short answer all the same" not in page
    else:
        assert page.index(words) < page.index("Write a short answer all the same")
        assert "/t/s/w/?g=1" in page


def test_a_request_to_stop_is_a_gentle_stop_too(ada, lay, rex):
    StopNotice.objects.create(person=rex, stated_at="2026-01-01 10:00:00", quote="Leave me alone.")
    lay(ada)
    page = ada.get(PAGE).text
    assert "You asked to be left alone." in page
    assert "Leave me alone." in page


def test_an_order_that_binds_stops_here(client, lay):
    lay(client)
    client.post("/t/o/", {"said": "binds"})
    page = client.get(PAGE).text
    assert "No answer is prepared here" in page
    assert "Ask a lawyer what the order allows." in page
    assert "Keep it, no answer" in page
    assert "Write a short answer" not in page


def test_a_noted_order_stops_whatever_was_answered_and_stands_there_word_for_word(ada, lay, rex):
    Order.objects.create(person=rex, side="binds_user", name="Order <1>", text="No contact, but <by> a lawyer.")
    lay(ada)
    page = ada.get(PAGE).text
    assert "No answer is prepared here" in page
    assert "No contact, but &lt;by&gt; a lawyer." in page


def test_one_that_protects_is_named_and_does_not_stop(client, lay):
    lay(client)
    client.post("/t/o/", {"said": "protects"})
    page = client.get(PAGE).text
    assert "You said that an order protects you." in page
    assert "Write a short answer" in page


def test_a_danger_in_the_message_stands_first(client, lay, monkeypatch):
    text = "I will kill you. Can you pick Leo up on Friday at 5?"
    found = next(iter(screening.screen([Line(Side.THEM, None, "", text)], Setting())))
    lay(client, text, screened=found)
    page = client.get(PAGE).text
    assert page.index("Please look at this first") < page.index("What in it asks for something")
    assert page.index("Find somebody to ring") < page.index("What in it asks for something")
    assert "Write in my own words" in page
    assert "Write a short answer" not in page


def test_a_day_is_named_in_a_heading_only_where_it_is_known_when_the_message_came(client, lay):
    pasted = lay(client, draft="Friday works.")
    for path in (PAGE, "/t/s/w/1/", "/t/s/0/"):
        assert "“Friday at 5”" in client.get(path).text
        assert "6 March" not in client.get(path).text
    pasted.came_at = datetime(2026, 3, 2, 9)
    for path in (PAGE, "/t/s/w/1/", "/t/s/0/"):
        assert "ick-up, Friday 6 March" in client.get(path).text


@pytest.mark.parametrize("path", ["/t/s/", "/t/s/w/", "/t/s/w/1/", "/t/m/", "/t/m/e/"])
def test_a_danger_is_said_once_on_a_page(client, lay, path):
    text = "I will kill you. Can you pick Leo up on Friday at 5?"
    lay(client, text, screened=next(iter(screening.screen([Line(Side.THEM, None, "", text)], Setting()))))
    page = client.get(path).text.split("<main")[1]
    assert page.count("<strong>Threat to kill</strong>") == 1
    assert "In the message you pasted: Threat to kill" not in page


@pytest.mark.parametrize(("hour", "said"), [(23, True), (3, True), (12, False)])
def test_at_night_it_is_said_that_nothing_has_to_go_out(client, lay, monkeypatch, hour, said):
    lay(client)
    monkeypatch.setattr(showing, "at_night", lambda: showing.library.WINDOW["window-night"] if cooling.is_night(datetime(2026, 6, 1, hour, tzinfo=UTC), UTC) else None)  # fmt: skip
    assert ("It is night." in client.get(PAGE).text) is said


def test_a_kept_message_is_not_kept_twice(ada, lay, rex):
    pasted = lay(ada)
    ada.post("/t/m/k/")
    lay(ada, received_id=pasted.received_id)
    page = ada.get(PAGE).text
    assert "No answer, I am done" in page
    assert "Keep it, no answer" not in page


def test_an_answer_that_was_begun_is_offered_again(client, lay):
    lay(client, draft="Friday works.")
    page = client.get(PAGE).text
    assert "Go on with the answer you began" in page
    assert "/t/s/0/" in page


def test_only_a_look(client):
    assert client.post(PAGE).status_code == 405


@pytest.mark.parametrize("path", [PAGE, "/t/s/w/"])
def test_what_a_court_ordered_stands_there_in_full_before_an_answer_is_begun(ada, lay, rex, path):
    order = versions.begin(rex, "protects_user", "Order of March")
    (term,) = paragraphs.add(order, [Piece("4", "Rex must <not> write.")])
    paragraphs.rewrite(term, {"kind": "no_contact"})
    versions.write(versions.begin(rex, "binds_user", "Order of May"), {"status": "draft"})
    lay(ada)
    page = ada.get(path).text
    assert "An answer can make it harder to have it enforced." in page
    assert "4. Rex must &lt;not&gt; write." in page
    assert "Order of May: asked for and not made yet, as you noted it." in page
    assert "No answer is prepared here" not in page


def test_the_paragraphs_of_an_order_that_binds_stand_where_it_stops(ada, lay, rex):
    order = versions.begin(rex, "mutual", "Order of March")
    paragraphs.add(order, [Piece("4", "Neither may write to the other.")])
    lay(ada)
    page = ada.get(PAGE).text
    assert "No answer is prepared here" in page
    assert "4. Neither may write to the other." in page


def test_her_own_limits_are_said_in_one_line(ada, lay, rex):
    zones.take("UTC")
    day = today() - timedelta(days=9)
    kept.write(rex, Kind.HOURS, Wanted(Hours(()), day, "UTC"))
    kept.write(rex, Kind.REPLY, Wanted(Reply(weekday=48, weekend=48), day, "UTC"))
    lay(ada, came_at=datetime.now().astimezone().replace(tzinfo=None))
    page = ada.get(PAGE).text
    assert "Your limits: not now. It is outside the hours in which you read and write." in page
    assert "by your own limit. Whether it needs one, you decide." in page
    ada.post("/t/s/w/o/")
    assert "by your own limit. Whether it needs one, you decide." in ada.get(f"/t/s/{Draft.objects.get().pk}/").text
    Mode.objects.create(person=rex, kind="none", since=today(), reason="")
    assert "by your own limit" not in ada.get(PAGE).text
