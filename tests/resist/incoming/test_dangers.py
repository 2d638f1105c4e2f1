from datetime import datetime

import pytest
from django.test import RequestFactory

from leeward.library import incoming as library
from leeward.people.models import Address
from leeward.recognise.models import DangerFlag, Screening
from leeward.resist import pasted as lying
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming import dangers, keeping
from leeward.resist.incoming.looking import Came, look
from leeward.resist.incoming.rows import rows
from leeward.resist.standing import Standing
from leeward.vault.registries import danger_panels
from leeward.words.tactics import Setting

ALONE = Standing(OrderSaid.NONE)
KILL, PILLS = "I will kill you.", "If you don't call by 10 you'll find me dead."

pytestmark = pytest.mark.usefixtures("plain_reading")


def request_of(vault=None):
    request = RequestFactory().get("/")
    request.vault, request.session = vault, {}
    return request


def keep(text, came_at=None):
    pasted = look(text, ALONE, Came(came_at))
    return keeping.keep(pasted)


def told(text):
    return dangers.told(rows(look(text, ALONE), Setting()))


def test_the_panel_is_asked_on_every_page():
    assert dangers.items in list(danger_panels)


def test_the_message_that_lies_open_is_named_without_its_words(noon):
    request = request_of()
    assert dangers.items(request) == []
    lying.put(request.session, look(KILL, ALONE, Came(noon)))
    (item,) = dangers.items(request)
    assert item.label == "In the message you pasted: Threat to kill"
    assert (item.when, item.url) == (noon, "/t/m/")
    assert "kill you" not in f"{item.label} {item.advice}"
    lying.put(request.session, look("Hello.", ALONE))
    assert dangers.items(request) == []


def test_a_kept_message_is_named_instead(vault, noon):
    request = request_of(vault)
    pasted = lying.put(request.session, look(KILL, ALONE, Came(noon)))
    kept = keeping.keep(pasted)
    (item,) = dangers.items(request)
    assert (item.label, item.url) == ("In a message you kept: Threat to kill", f"/t/k/{kept.pk}/")


def test_of_each_flag_the_newest_and_then_how_many_more(vault):
    for text in (KILL, KILL, PILLS, "I know where you live and I am outside your house."):
        newest = keep(text)
    items = dangers.items(request_of(vault))
    assert items[0].url == f"/t/k/{newest.pk}/"
    assert items[-1].label == "2 more in messages you kept"
    assert items[-1].url == "/t/k/"
    assert len(items) == len({item.label for item in items}) == 4


def test_a_removed_message_warns_no_more(vault):
    keeping.remove(keep(KILL))
    assert dangers.items(request_of(vault)) == []


def test_what_came_with_a_whole_chat_is_not_said_twice(vault, in_history):
    keep(KILL)
    assert len(dangers.items(request_of(vault))) == 1
    screening = Screening.objects.create(stamp="x", detector="d", finished=True)
    message = in_history(KILL)
    DangerFlag.objects.create(screening=screening, message=message, flag="weapon", start=0, end=1)
    assert len(dangers.items(request_of(vault))) == 1, "another flag"
    DangerFlag.objects.create(screening=screening, message=message, flag="threat_to_kill", start=0, end=1)
    assert dangers.items(request_of(vault)) == []
    keep(KILL + " Soon.")
    assert len(dangers.items(request_of(vault))) == 1, "other words"


@pytest.fixture
def in_history(vault, rex):
    from leeward.history.models import Conversation, Message, Source

    address = Address.objects.create(person=rex, kind="name", channel="sms", value="Rex", matched="rex")
    source = Source.objects.create(name="a", format="csv", sha256="a" * 64, size=1, blob="b")
    conversation = Conversation.objects.create(channel="sms", title="Rex")

    def make(text):
        message = Message(
            id=1, source=source, conversation=conversation, sender=address, key=b"k" * 32, kind="message", text=text,
        )  # fmt: skip
        Message.objects.bulk_create([message])
        return message

    return make


def test_a_danger_stands_with_its_advice_and_its_sentences():
    (kill,) = told(f"Hello. {KILL}")
    assert kill.label == "Threat to kill"
    assert kill.advice
    assert [row.number for row in kill.rows] == [2]
    assert kill.lines == ()


def test_a_threat_to_harm_themselves_says_what_you_need_not_do():
    (harm,) = told(PILLS)
    assert harm.lines == library.SELF_HARM
    assert "You need not contact them yourself." in [line.text for line in harm.lines]
    assert any("emergency service" in line.detail for line in harm.lines)


@pytest.mark.parametrize("text", ["Finn had a seizure and is at the Royal.", "Call me NOW it's about your dog"])
def test_an_emergency_is_brought_up_with_facts_or_without(text):
    (alarm,) = told(text)
    assert alarm.label == "It may speak of an emergency"
    assert alarm.lines == library.EMERGENCY
    spoken = " ".join(line.detail for line in alarm.lines)
    assert all(where in spoken for where in ("school", "hospital", "relative", "emergency service"))


def test_where_no_danger_was_seen_nothing_is_said():
    assert told("Can you pick Leo up?") == ()


def test_flags_are_named_once(vault):
    kept = keep(KILL)
    dangers_of = list(kept.dangers.all())
    assert dangers.flags([*dangers_of, *dangers_of]) == ("Threat to kill",)


def test_the_newest_stand_first_whatever_the_day_they_came(vault):
    first = keep(KILL, datetime(2026, 3, 2))
    second = keep(KILL, datetime(2025, 3, 2))
    assert first.pk < second.pk
    assert dangers.items(request_of(vault))[0].url.endswith(f"/{second.pk}/")


def test_what_a_page_tells_is_not_said_by_the_panel_again(vault):
    pasted = look(KILL, ALONE)
    told = dangers.told(rows(pasted, Setting()))
    assert dangers.told_at(pasted, told, opened=True) == ("/t/m/",)
    assert dangers.told_at(pasted, (), opened=True) == (), "what is not told is said there"
    kept = keeping.keep(pasted)
    assert dangers.told_at(pasted, told, opened=True) == (f"/t/k/{kept.pk}/",)
    assert dangers.told_at(pasted, told, opened=False) == ()
    kept.dangers.create(flag="threat_of_harm", start=0, end=1, detector="old")
    assert dangers.told_at(pasted, told, opened=True) == (), "a flag that is not found any more is not lost"


def test_a_message_without_danger_leaves_the_panel_as_it_is():
    pasted = look("Hello.", ALONE)
    assert dangers.told_at(pasted, dangers.told(rows(pasted, Setting())), opened=False) == ()
