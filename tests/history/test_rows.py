import hashlib
import unicodedata
from datetime import datetime

from hypothesis import example, given
from hypothesis import strategies as st

from leeward.history.rows import FIRST_COLUMN, KEY, LOGGED, SENT_AT, SORT_AT, Preparer, channel_of, whole_characters
from leeward.words import canonical
from leeward.words.identity import KeyMaker
from leeward.words.messages import Attachment, Details, Kind, Message, Origin, Place

words = st.text(st.characters(codec=None, categories=None), max_size=40)
places = st.builds(
    Place,
    line=st.none() | st.integers(0, 10**9),
    end_line=st.none() | st.integers(0, 10**9),
    row=st.none() | st.integers(0, 9),
    member=st.none() | words,
)
maybe = st.none() | words
attachments = st.lists(st.builds(Attachment, name=maybe, media_type=maybe, member=maybe), max_size=2)
details = st.builds(
    Details,
    sender_address=maybe,
    recipients=st.none() | st.lists(words, max_size=2).map(tuple),
    reply_to=maybe,
    extra=st.dictionaries(words, words, max_size=2),
)
messages = st.builds(
    Message,
    origin=st.builds(Origin, format=words, source=words, source_sha256=words, conversation=words),
    place=places,
    sender=st.none() | words,
    sent_at=st.none() | st.datetimes(),
    date_text=words,
    kind=st.sampled_from(Kind),
    text=words,
    attachments=attachments.map(tuple),
    details=st.none() | details,
)


def said(text="hi", at=datetime(2025, 3, 2, 21, 14), conversation="Rex", **more):
    origin = Origin("whatsapp_txt", "c.txt", "ab", conversation)
    return Message(origin, Place(1, 1), "Rex", at, "as written", Kind.MESSAGE, text, **more)


HALF = "\ud83d"
BROKEN = Message(Origin("csv", "c.csv", "ab", HALF), Place(1, 1), HALF, None, HALF, Kind.MESSAGE, HALF)


@given(st.lists(messages, max_size=6))
@example([BROKEN])
@example([BROKEN._replace(place=Place(index=1, path=HALF, member=HALF))])
@example([BROKEN._replace(attachments=(Attachment(HALF, HALF, None, True, HALF),))])
@example([said(attachments=(Attachment("a.jpg", None, None, True, HALF),))])
@example([said(details=Details(sender_address=HALF))])
@example([said(details=Details(recipients=(HALF,), reply_to=HALF, extra={HALF: [HALF]}))])
def test_what_is_logged_is_the_canonical_form_byte_for_byte(several):
    preparer, keys, encoder = Preparer(), KeyMaker(), canonical.MessageEncoder()
    for message in several:
        key = keys.key(message)
        plain = canonical.encode(canonical.message_fact(message, key))
        ready = preparer.prepare(message)
        assert ready[KEY] == key
        assert ready[LOGGED] == plain
        assert encoder.encode(message, key) == plain
        for column in ready[FIRST_COLUMN:LOGGED]:
            if isinstance(column, str):
                column.encode()  # the database can hold it


def test_a_message_without_a_date_sorts_beside_the_one_before_it_in_its_chat():
    preparer = Preparer()
    preparer.prepare(said())
    preparer.prepare(said(at=datetime(2026, 1, 1), conversation="Mira"))
    ready = preparer.prepare(said(at=None))
    assert ready[SENT_AT] is None
    assert ready[SORT_AT] == "2025-03-02T21:14:00"


def test_the_channel_is_the_first_word_of_the_format():
    assert channel_of("whatsapp_txt") == "whatsapp"
    assert channel_of("csv") == "csv"


def test_half_a_character_becomes_a_sign_that_can_be_kept():
    assert whole_characters("a\ud83d") == "a\ufffd"
    assert whole_characters("\ud83d\ude00") == "😀"


def plain_key(message, n):
    """The key as `words.identity` promises it, written out without haste."""
    minute = message.sent_at.isoformat(timespec="minutes") if message.sent_at else message.date_text
    marks = dict.fromkeys((0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0xFEFF))
    text = unicodedata.normalize("NFC", message.text.translate(marks)).strip()
    parts = [message.sender or "", minute, text, *(a.name or a.media_type or "" for a in message.attachments)]
    base = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return base if n == 0 else hashlib.sha256(base + n.to_bytes(4, "big")).digest()


@given(messages, st.integers(1, 3))
def test_the_quick_key_is_the_plain_one(message, times):
    keys = KeyMaker()
    assert [keys.key(message) for _ in range(times)] == [plain_key(message, n) for n in range(times)]
