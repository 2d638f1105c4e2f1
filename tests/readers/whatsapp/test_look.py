import pytest

from leeward.readers.sources import from_bytes
from leeward.readers.whatsapp.look import chat_name, look
from leeward.words.messages import DateOrder


@pytest.mark.parametrize(
    ("name", "chat"),
    [
        ("WhatsApp Chat with Rex.txt", "Rex"),
        ("WhatsApp Chat mit Die üblichen Verdächtigen.txt", "Die üblichen Verdächtigen"),
        ("WhatsApp Chat - Rex.zip", "Rex"),
        ("Chat de WhatsApp con Rex.txt", "Rex"),
        ("Чат WhatsApp с Рекс.txt", "Рекс"),
        ("_chat.txt", None),
        ("notes.txt", None),
    ],
)
def test_name_of_the_chat(name, chat):
    assert chat_name(from_bytes(name, b"")) == chat


def test_name_from_the_notice_on_an_iphone():
    text = "[3/2/24, 10:00:00] Us two: \u200eMessages and calls are end-to-end encrypted.\n[3/2/24, 10:00:01] Rex: hi\n"
    found = look(from_bytes("_chat.txt", text.encode()), None)
    assert (found.chat, found.stamps) == ("Us two", 2)


def test_the_person_settles_the_order():
    source = from_bytes("_chat.txt", b"[3/2/24, 10:00:00] Rex: hi\n")
    assert look(source, None).dates.read("[3/2/24") is None
    assert look(source, DateOrder.DMY).dates.read("[3/2/24").isoformat() == "2024-02-03"
    assert look(source, DateOrder.MDY).dates.read("[3/2/24").isoformat() == "2024-03-02"
