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


def test_a_renamed_chat_whose_end_is_here_is_the_same_chat(bring, chat):
    bring(chat(100), name="Rex.txt")
    bring(chat(400, 80), name="R.txt")
    assert (Conversation.objects.count(), Message.objects.count()) == (1, 400)


def test_a_few_words_that_went_to_two_groups_do_not_make_them_one(bring, line):
    same = "".join(line(n, "Rex", f"come to the party, number {n}") for n in range(4))
    bring(same, name="Rex.txt", me=())
    bring(same + "".join(line(n, "Rex", f"and this is for you alone {n}") for n in range(4, 40)), name="R.txt", me=())
    assert Conversation.objects.count() == 2
