from datetime import date, datetime

import pytest

from leeward.history.models import Conversation
from leeward.people.models import Mode, Order, Person, StopNotice
from leeward.plan import adding
from leeward.recognise.models import Reflection
from leeward.site import begun


class Asked:
    def __init__(self, vault=None):
        self.session, self.vault = {}, vault


@pytest.fixture
def asked(vault):
    return Asked(vault)


@pytest.mark.parametrize("room", [begun.recognise, begun.contact, begun.resist, begun.heal])
def test_nothing_is_begun_in_a_new_notebook_or_without_one(asked, room):
    assert not room(asked).begun
    assert not room(Asked()).begun


def test_kept_messages_or_own_words_begin_the_first_step(asked):
    Reflection.objects.create(saw="It was every week.")
    assert begun.recognise(asked).sentence == "You wrote something down."
    Conversation.objects.create(channel="whatsapp", title="Rex")
    assert begun.recognise(asked).sentence == "Messages are kept here."


def test_a_chat_that_lies_open_begins_it_without_a_notebook(client):
    client.post("/m/n/s/")
    client.post("/b/")
    assert "A chat lies open. It is not kept." in client.get("/").content.decode()


def test_what_is_noted_about_contact_begins_the_third(asked):
    rex = Person.objects.create(name="Rex")
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 1, 2, 9))
    assert begun.contact(asked).sentence == "You noted that you asked them to stop."
    Mode.objects.create(person=rex, kind="none", since=date(2026, 1, 3))
    assert begun.contact(asked).sentence == "You noted how contact is meant to be."
    Order.objects.create(person=rex, side="protects_user")
    assert begun.contact(asked).sentence == "An order is noted."


@pytest.mark.parametrize(("part", "room"), [("after", begun.resist), ("feelings", begun.heal), ("living", begun.heal)])
def test_parts_of_the_plan_begin_the_last_two(asked, part, room):
    adding.add_own(part, "Ring Mira on Sundays")
    assert room(asked).begun
    assert room(asked).sentence
