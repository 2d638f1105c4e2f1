from datetime import datetime

from leeward.history.bringing import alike
from leeward.history.bringing.alike import Said

AT = datetime(2025, 3, 14, 8, 0)


def said(of, person=1, minute=AT, text="hi", kind="message"):
    return Said(person, minute, kind, text, of)


def test_the_nth_equal_row_is_the_nth_equal_message():
    taken = set()
    rows = [said(b"a"), said(b"b"), said(b"c")]
    assert list(alike.pairs(rows, [said(7), said(9)], 0, taken)) == [(b"a", 7), (b"b", 9)]
    assert taken == {7, 9}


def test_another_person_minute_kind_or_word_is_another_message():
    there = [said(7)]
    for row in (said(b"a", person=2), said(b"a", minute=AT.replace(minute=1)), said(b"a", kind="edited"),
                said(b"a", text="hi!")):  # fmt: skip
        assert list(alike.pairs([row], there, 0, set())) == []


def test_what_another_row_took_is_not_given_again():
    assert list(alike.pairs([said(b"a")], [said(7)], 0, {7})) == []


def test_a_clock_that_is_ahead_is_set_back():
    assert list(alike.pairs([said(b"a", minute=AT.replace(hour=9))], [said(7)], 60, set())) == [(b"a", 7)]


def test_rows_without_words_or_date_are_not_compared_and_notices_are_nobodys():
    row = (
        ("whatsapp", "Rex"),
        ("Rex", None),
        b"k",
        "",
        "2025-03-14T08:00:31",
        "",
        "message",
        " hi\u200e",
        "",
        "",
        "",
        b"",
    )
    nobody, silent, undated = (*row[:1], None, *row[2:]), (*row[:7], " ", *row[8:]), (*row[:4], None, *row[5:])
    assert alike.of_rows([row, nobody, silent, undated], {("Rex", None): 1}) == [
        said(b"k"),
        said(b"k", person=alike.NOBODY),
    ]


def test_near_looks_at_other_files_of_the_same_chat_only(bring, chat):
    from leeward.history.models import Conversation, Message

    first = bring(chat(6))
    room, person = Conversation.objects.get().pk, Message.objects.get(pk=2).sender.person_id
    row = Said(person, datetime(2025, 3, 14, 8, 7), "message", "message number 1 about the café", b"k")
    assert [one.of for one in alike.near(room, 999, [row], 0)] == [2]
    assert [one.of for one in alike.near(room, 999, [row], 7)] == [1, 2, 3]
    assert alike.near(room, first.source_id, [row], 7) == []
    assert alike.near(room + 1, 999, [row], 7) == []


def test_too_much_to_look_through_is_said(bring, chat, monkeypatch):
    from leeward.history.models import Conversation

    bring(chat(6))
    monkeypatch.setattr(alike, "_MOST_ROWS", 3)
    assert alike.near(Conversation.objects.get().pk, 999, [said(b"k")], 600) is None
