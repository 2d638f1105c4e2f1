import hashlib
from datetime import datetime, timedelta

import pytest

from leeward.words.identity import KeyMaker, message_id, plain
from leeward.words.messages import Attachment, Kind, Message, Origin, Place

NOON = datetime(2025, 3, 2, 12, 0, 7)
ORIGIN = Origin("whatsapp_txt", "chat.txt", "ab" * 32, "Rex")


def said(text="hello", sender="Rex", at=NOON, *, origin=ORIGIN, place=Place(line=1), attachments=()):  # noqa: B008, PLR0913  # one word for each part of a message
    return Message(origin, place, sender, at, "2/3/25, 12:00", Kind.MESSAGE, text, attachments)


def keys(*messages):
    maker = KeyMaker()
    return [maker.key(message) for message in messages]


def test_id_names_the_record_by_format_source_and_place():
    written_out = "whatsapp_txt\n" + "ab" * 32 + '\n{"line":1}'
    assert message_id(said()) == hashlib.sha256(written_out.encode()).hexdigest()


@pytest.mark.parametrize(
    "other",
    [
        said(place=Place(line=2)),
        said(place=Place(line=1, member="a.txt")),
        said(origin=Origin("csv", "chat.txt", "ab" * 32, "Rex")),
        said(origin=Origin("whatsapp_txt", "chat.txt", "cd" * 32, "Rex")),
    ],
)
def test_another_place_or_source_is_another_id(other):
    assert message_id(other) != message_id(said())


def test_id_does_not_depend_on_the_name_of_the_file_or_the_text():
    renamed = said("changed", origin=Origin("whatsapp_txt", "renamed.txt", "ab" * 32, "Ada"))
    assert message_id(renamed) == message_id(said())


def test_key_is_the_same_in_another_export_of_the_same_chat():
    later_export = Origin("whatsapp_txt", "newer.txt", "ef" * 32, "Rex (new name)")
    assert keys(said()) == keys(said(origin=later_export, place=Place(line=900)))


def test_key_leaves_out_seconds_and_direction_marks():
    assert keys(said()) == keys(said("\u200ehello\u200f ", at=NOON.replace(second=0)))


@pytest.mark.parametrize(
    "other",
    [
        said("hello!"),
        said(sender="Ada"),
        said(at=NOON + timedelta(minutes=1)),
        said(attachments=(Attachment("a.jpg"),)),
    ],
)
def test_another_text_sender_minute_or_attachment_is_another_key(other):
    assert keys(other) != keys(said())


def test_equal_messages_of_one_minute_are_told_apart_and_found_again():
    first = keys(said(), said(), said())
    assert len(set(first)) == 3
    assert keys(said(), said(), said()) == first


def test_the_count_starts_anew_for_each_file():
    assert keys(said(), said())[0] == keys(said())[0]


def test_a_date_that_cannot_be_read_is_keyed_by_its_text():
    one = said(at=None)
    assert keys(one) == keys(one)
    assert keys(one) != keys(one._replace(date_text="3/2/25, 12:00"))


def test_a_part_cannot_slide_into_its_neighbour():
    assert keys(said("b", sender="a")) != keys(said("", sender="ab"))


def test_memory_is_bounded_over_many_minutes():
    maker = KeyMaker()
    for n in range(10_000):
        maker.key(said(at=NOON + timedelta(minutes=n)))
    assert len(maker._seen) == 4096


def test_a_lone_surrogate_of_a_broken_original_has_a_key():
    assert len(keys(said("\ud83d"))[0]) == 32


@pytest.mark.parametrize(
    ("written", "compared"),
    [("  hi ", "hi"), ("\u200ehi\u202a", "hi"), ("e\u0301", "\u00e9"), ("\ufeffhi\u200f", "hi"), ("", "")],
)
def test_plain(written, compared):
    assert plain(written) == compared
