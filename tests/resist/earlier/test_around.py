"""Which earlier messages are compared: bounded, before it, and by one writer."""

from datetime import datetime, timedelta

from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.resist.earlier import around, asked
from leeward.words.tactics import Side


def texts(found):
    return [one.message.text for one in found]


def test_the_last_messages_in_their_order(rex, pasted):
    found = around.before(asked.of_pasted(pasted()))
    assert texts(found)[0].startswith("Fine.")
    assert texts(found)[-1] == "ok see you later"


def test_what_came_later_is_not_there(rex, pasted):
    found = around.before(asked.of_pasted(pasted(at=datetime(2026, 3, 4, 8, 15))))
    assert texts(found)[-1] == "what time does the play start"


def test_the_same_message_is_not_beside_itself(bring, pasted):
    bring((("09/03/2026, 08:00", "Rex", "I never said it"), ("01/03/2026, 08:00", "Rex", "I never said it")))
    found = around.before(asked.of_pasted(pasted("I never said it")))
    assert [one.message.sent_at.day for one in found if one.side is Side.THEM] == [1]


def test_the_index_reaches_behind_the_last_ones(bring, pasted):
    start = datetime(2024, 1, 1, 8, 0)
    stamp = "%d/%m/%Y, %H:%M"
    old = (start.strftime(stamp), "Rex", "I took your passport so what")
    filler = [
        ((start + timedelta(days=1, minutes=at)).strftime(stamp), "Rex", f"ok {at}") for at in range(around.WINDOW + 5)
    ]
    bring((old, *filler))
    assert "passport" not in " ".join(texts(around.before(asked.of_pasted(pasted("ok then")))))
    assert texts(around.before(asked.of_pasted(pasted("I never took your passport"))))[0] == old[2]


def test_without_a_sender_nothing_is_looked_at(chat, pasted):
    Person.objects.create(name="Otto", role=Role.OTHER)
    assert around.before(asked.of_pasted(pasted())) == []


def test_another_other_party_is_a_third(rex, pasted):
    looked = asked.of_pasted(pasted())
    found = around.before(looked)
    assert {one.side for one in around.earlier(found, looked)} == {Side.ME, Side.THEM}
    otto = Person.objects.create(name="Otto", role=Role.OTHER)
    by_otto = asked.of_pasted(pasted(person_id=otto.pk))
    assert {one.side for one in around.earlier(found, by_otto)} == {Side.ME, Side.THIRD}


def test_what_was_answered_to_a_found_message_comes_along(bring, pasted):
    stamp = "%d/%m/%Y, %H:%M"
    start = datetime(2026, 3, 1, 8, 0)
    asks = (start.strftime(stamp), "Ada", "Can you take Mia to judo on Tuesday?")
    says = ((start + timedelta(minutes=5)).strftime(stamp), "Rex", "Yes, fine.")
    filler = [
        ((start + timedelta(hours=1, minutes=at)).strftime(stamp), "Rex", f"ok {at}") for at in range(around.WINDOW + 5)
    ]
    bring((asks, says, *filler))
    assert "Yes, fine." in texts(around.before(asked.of_pasted(pasted("I never agreed to take Mia to judo"))))
