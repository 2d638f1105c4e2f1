"""Under which names a row gives back the bytes that were logged."""

from django.db import connection

from leeward.history.checks.leaves import walk
from leeward.history.checks.titles import Titles
from leeward.history.models import Conversation
from leeward.history.stream import select


def test_a_thread_that_has_another_name_now_agrees_all_the_same(bring, chat):
    bring(chat(3))
    Conversation.objects.update(title="Rex, old phone")
    rows = select("WHERE id > %s ORDER BY id", [0])
    assert all(Titles().agree(row, leaf) for row, leaf in zip(rows, walk("message"), strict=True))


def test_a_row_never_agrees_with_the_line_of_another(bring, chat):
    bring(chat(3))
    rows, lines = select("WHERE id > %s ORDER BY id", [0]), list(walk("message"))
    assert not Titles().agree(rows[0], lines[1])


def test_a_row_that_cannot_be_read_does_not_agree(bring, chat):
    bring(chat(2))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE history_message SET place = 'nothing'")
    assert not Titles().agree(select("WHERE id > %s", [0])[0], next(walk("message")))
