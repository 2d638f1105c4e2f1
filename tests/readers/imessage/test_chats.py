from leeward.readers.databases import opened
from leeward.readers.imessage.chats import Chats
from leeward.readers.protocol import Remarks
from leeward.readers.sources import from_bytes
from support.databases import made_of

SCRIPT = """CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT);
    CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid, chat_identifier, display_name);
    INSERT INTO chat VALUES (1, 'g1', 'chat1', 'Home'), (2, 'g2', 'chat2', ''), (3, 'g3', 'chat3', NULL);
    CREATE TABLE chat_message_join (chat_id, message_id); INSERT INTO chat_message_join VALUES (2, 7);
    CREATE TABLE chat_recoverable_message_join (chat_id, message_id); INSERT INTO chat_recoverable_message_join VALUES (1, 8);
    CREATE TABLE chat_handle_join (chat_id, handle_id);""" + "".join(
    f"INSERT INTO handle VALUES ({n}, '+44770090000{n}'); INSERT INTO chat_handle_join VALUES (2, {n});"
    for n in range(1, 9)
)


def test_names_and_people():
    with opened(from_bytes("chat.db", made_of(SCRIPT)), Remarks(), {}) as database:
        chats = Chats(database)
        assert chats.title(1, "") == "Home"
        assert chats.title(2, "") == ", ".join(f"+44770090000{n}" for n in range(1, 7)) + " and 2 more"
        assert chats.title(3, "") == "chat3"
        assert chats.title(99, "+447700900001") == chats.title(99, "+447700900001") == "+447700900001"
        assert chats.title(None, "") == "a conversation that is not named"
        assert (chats.chat_of(7), chats.chat_of(8), chats.chat_of(9)) == (2, 1, None)
        assert chats.recently_deleted(8)
        assert not chats.recently_deleted(7)
        assert chats.address(99) == chats.address(None) == ""
