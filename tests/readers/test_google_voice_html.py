import hashlib

import pytest
from hypothesis import given, settings

from leeward.readers.google_voice_html import READER
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.words.messages import Direction, Kind, Message, Problem
from support.broken import broken, read_whole

HEAD = '<?xml version="1.0" ?><html><head><title>{}</title></head><body>'
WHO = '<a class="tel" href="tel:{}"><{tag} class="fn">{}</{tag}></a>'
TAIL = (
    '<div class="tags">Labels: <a rel="tag" href="http://www.google.com/voice#{}">x</a></div>'
    '<div class="deletedStatusContainer">User Deleted:\nFalse</div></body></html>'
)


def text(words, *, who="Rex", number="+447700900123", at="2025-03-02T21:14:00.000-05:00", more=""):
    tag = "abbr" if who == "Me" else "span"
    return (
        f'<div class="message"><abbr class="dt" title="{at}">Mar 2, 2025,\u202f9:14 PM\nEastern</abbr>:\n'
        f'<cite class="sender vcard">{WHO.format(number, who, tag=tag)}</cite>: <q>{words}</q>{more}</div>\n'
    )


PAGE = HEAD.format("Rex") + '<div class="hChatLog hfeed">' + text("a<br>b") + text("no", who="Me") + TAIL.format("sms")


def call(label, more=""):
    return (
        HEAD.format("x") + f'<div class="haudio"><span class="fn">Call\nRex</span><div class="contributor vcard">Call '
        f"{WHO.format('+447700900123', 'Rex', tag='span')}</div>"
        f'<abbr class="published" title="2025-03-02T21:14:00.000-05:00">Mar 2</abbr>{more}'
        f'<abbr class="duration" title="PT1M5S">(00:01:05)</abbr>{TAIL.format(label)}</div>'
    )


def test_texts(messages):
    there, back = messages(PAGE, "Rex - Text - 2025-03-02T02_14_00Z.html")
    assert (there.sender, there.text, there.details.sender_address) == ("Rex", "a\nb", "+447700900123")
    assert (there.sent_at.isoformat(), there.details.utc_offset) == ("2025-03-02T21:14:00", "-05:00")
    assert there.date_text == "Mar 2, 2025, 9:14 PM Eastern"
    assert (back.sender, back.details.direction) == ("Me", Direction.OUTGOING)
    assert there.origin.conversation == back.origin.conversation == "Rex"
    assert PAGE.encode()[there.place.offset :].startswith(b'<div class="message">')


@pytest.mark.parametrize(
    ("label", "kind", "sender"),
    [
        ("placed", Kind.CALL, "Me"),
        ("received", Kind.CALL, "Rex"),
        ("missed", Kind.MISSED_CALL, "Rex"),
        ("voicemail", Kind.VOICEMAIL, "Rex"),
    ],
)
def test_calls(messages, label, kind, sender):
    (found,) = messages(call(label), "Rex - Call.html")
    assert (found.kind, found.sender, found.details.extra["seconds"]) == (kind, sender, 65)
    assert found.origin.conversation == "Rex"


def test_a_voicemail_says_that_a_machine_wrote_it_down(messages):
    (found,) = messages(call("voicemail", '<span class="full-text">hello</span><audio src="a.mp3"></audio>'), "x.html")
    assert (found.text, found.details.extra["machine_transcript"]) == ("hello", True)
    assert found.attachments[0].media_type == "audio/mpeg"


def test_files_beside_are_found_without_their_ending(tmp_path):
    page = PAGE.replace("</q></div>", '</q><div><img src="Rex - 1-1" alt="x"/></div></div>', 1)
    (tmp_path / "Rex - Text.html").write_text(page)
    (tmp_path / "Rex - 1-1.jpg").write_bytes(b"photo")
    for source in (from_path(tmp_path / "Rex - Text.html"), from_path(tmp_path)):
        first = next(one for one in open_reading([source]) if isinstance(one, Message))
        assert first.attachments[0].sha256 == hashlib.sha256(b"photo").hexdigest()


def test_a_group_and_a_sender_that_nothing_names(messages):
    people = ", ".join(WHO.format(number, name, tag="span") for number, name in (("1", "Rex"), ("2", "Otto")))
    page = (
        HEAD.format("Group Conversation")
        + f'<div class="hChatLog hfeed"><div class="participants">With: {people}</div>'
    )
    (found,) = messages(page + text("hi", who="", number="") + TAIL.format("sms"), "Group Conversation - x.html")
    assert (found.origin.conversation, found.details.recipients) == ("Rex, Otto", ("Rex", "Otto"))
    assert (found.sender, found.details.direction) == ("Unknown number", None)


def test_a_broken_entry_and_a_date_that_cannot_be_read(read):
    page = PAGE.replace("2025-03-02T21:14:00.000-05:00", "soon") + '<div class="message">lost</div>'
    reading = read(page, "Rex - Text.html")
    first, _, lost = reading
    assert (first.sent_at, type(lost)) == (None, Problem)
    assert "no date" in reading.summary.warnings[0]


@pytest.mark.parametrize("data", [b"", b"<html><body>hello</body></html>", b'<div class="message">', b"hello"])
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("x.html", data)) == 0


@settings(max_examples=60)
@given(broken(PAGE.encode()))
def test_nothing_stops_a_read_and_entries_are_counted(data):
    records = read_whole(READER, "x.html", data)
    assert len(records) == data.count(b'<div class="message"') + data.count(b'<div class="haudio"')
