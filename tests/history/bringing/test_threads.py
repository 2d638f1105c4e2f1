from leeward.history.models import Conversation, Message


def test_the_same_name_and_the_same_writer_is_the_same_chat_without_overlap(bring, chat):
    bring(chat(50))
    bring(chat(100, 50))
    assert Conversation.objects.count() == 1
    assert Message.objects.count() == 100


def test_another_writer_under_the_same_name_is_another_chat(bring, line):
    bring(line(0, "Rex", "hi"), name="_chat.txt", me=())
    bring(line(1, "Mira", "hi"), name="_chat.txt", me=(), them=())
    assert Conversation.objects.count() == 2


def test_another_channel_is_another_conversation(bring, chat):
    bring(chat(5))
    row = '{"sent_at": "2025-03-14T08:00:00", "sender": "Rex", "text": "hi", "conversation": "Rex"}\n'
    bring(row, name="a.jsonl", me=())
    assert Conversation.objects.count() == 2
