import base64
import hashlib

import pytest
from hypothesis import given, settings

from leeward.readers.sms_backup_xml import READER
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Kind, Message, Problem
from support.broken import broken, how_many, read_whole

HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"{}\">\n"
SMS = (
    '  <sms protocol="0" address="+447700900123" date="{date}" type="{type}" subject="null" body={body} toa="null" '
    'service_center="null" read="1" status="-1" date_sent="0" readable_date="2 Mar 2025 21:14:00" contact_name="Rex" />\n'
)
PHOTO = b"\xff\xd8 not really a photo" * 9
MMS = (
    '<mms date="1740950050000" msg_box="1" address="+447700900123" contact_name="Rex" m_id="id-1"><parts>'
    '<part seq="0" ct="text/plain" text="look" />'
    f'<part seq="1" ct="image/jpeg" cl="a.jpg" text="null" data="{base64.b64encode(PHOTO).decode()}" />'
    '</parts><addrs><addr address="+447700900123" type="137" /></addrs></mms>\n'
)


def sms(body='"hi"', date=1740950040000, kind=1):
    return SMS.format(date=date, type=kind, body=body)


def backup(*entries, count=None, end="</smses>\n"):
    return HEAD.format(len(entries) if count is None else count) + "".join(entries) + end


WHOLE = backup(
    sms(), sms("'say \"x\"'"), MMS, sms(kind=2), '<call number="07700900123" type="3" date="1740950060000" />'
)


def test_a_message_both_ways(messages):
    there, back = messages(backup(sms(), sms('"no"', kind=2)), "sms.xml")
    assert (there.sender, there.text, there.date_text) == ("Rex", "hi", "2 Mar 2025 21:14:00")
    assert there.sent_at.isoformat() == "2025-03-02T21:14:00"
    assert (there.details.utc_offset, there.details.sender_address) == ("+00:00", "+447700900123")
    assert there.origin.conversation == back.origin.conversation == "Rex"
    assert (back.sender, back.details.direction) == ("Me", Direction.OUTGOING)


def test_the_offset_leads_back_to_the_entry(messages):
    data = backup(sms(), sms(), MMS, sms()).encode()
    for found in messages(data, "sms.xml"):
        assert data[found.place.offset :].startswith((b"<sms", b"<mms"))


def test_emoji_in_two_halves_and_other_quotation_marks(messages):
    found = messages(backup(sms('"a &#55357;&#56834;"'), sms("'say \"x\" &amp; y'"), sms('"&#128514;"')), "sms.xml")
    assert [one.text for one in found] == ["a \U0001f602", 'say "x" & y', "\U0001f602"]


def test_a_picture_message(messages):
    (found,) = messages(backup(MMS), "sms.xml")
    assert (found.sender, found.text, found.place.message_id) == ("Rex", "look", "id-1")
    (photo,) = found.attachments
    assert (photo.name, photo.missing, photo.sha256) == ("a.jpg", False, hashlib.sha256(PHOTO).hexdigest())


def test_a_large_picture_is_not_kept(messages):
    photo = PHOTO * 20_000
    entry = MMS.replace(base64.b64encode(PHOTO).decode(), base64.b64encode(photo).decode())
    first, second = messages(backup(entry, sms()), "sms.xml")
    assert first.attachments[0].sha256 == hashlib.sha256(photo).hexdigest()
    assert second.text == "hi"


def test_calls_and_the_form_of_another_app(messages):
    calls = '<calls count="1"><call number="07700900123" duration="5" type="2" date="1740950060000" /></calls>'
    (call,) = messages(calls, "calls.xml")
    assert (call.kind, call.sender, call.details.recipients) == (Kind.CALL, "Me", ("07700900123",))
    logs = '<alllogs count="1"><log number="07700900123" time="2 Mar 2025" date="1740950060000" type="3" name="Rex" dur="0" /></alllogs>'
    (log,) = messages(logs, "logs.xml")
    assert (log.kind, log.sender, log.date_text) == (Kind.MISSED_CALL, "Rex", "2 Mar 2025")


def test_a_wrong_count_is_said(read):
    reading = read(backup(sms(), count=58), "sms.xml")
    assert len(list(reading)) == 1
    assert reading.summary.warnings == ("The backup says that it holds 58 entries; 1 are in it.",)


def test_a_file_that_was_cut_keeps_what_was_good(read):
    reading = read(backup(sms(), sms())[:-60], "sms.xml")
    good, cut = reading
    assert (type(good), type(cut)) == (Message, Problem)
    assert cut.place.index == 1
    assert "cut off" in reading.summary.warnings[0]


def test_cut_in_the_middle_of_a_photo_keeps_the_words(read):
    reading = read(backup(sms()) + MMS[:230], "sms.xml")
    found = list(reading)[-1]
    assert found.text == "look"
    assert found.details.extra["cut"] is True


@pytest.mark.parametrize("bad", ['<sms body="open />\n', "<sms a=1 />", "<mms date='1", "<call", '<sms "x" />'])
def test_a_broken_entry_is_a_problem_and_the_next_is_read(read, bad):
    records = list(read(backup(sms(), bad, sms('"after"')), "sms.xml"))
    assert how_many(records) == 3
    assert records[-1].text == "after"
    assert type(records[1]) is Problem or bad.startswith("<mms")


def test_a_date_that_cannot_be_read_is_kept(read):
    reading = read(backup(sms(date="bad").replace("2 Mar 2025 21:14:00", "null"), sms(date="0")), "sms.xml")
    first, second = reading
    assert (first.sent_at, first.date_text) == (None, "bad")
    assert second.sent_at is None
    assert "2 entries have a date" in " ".join(reading.summary.warnings)


def test_comments_are_passed_over_and_do_not_hide_entries(messages):
    assert len(messages(backup("<!-- a <sms in it -->", sms(), "<!-- open ", sms(), count=2), "sms.xml")) == 2


def test_utf16(messages):
    (found,) = messages(backup(sms('"é"')).encode("utf-16"), "sms.xml")
    assert (found.text, found.place.offset) == ("é", None)


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"a,b\n", b"{}", b"<svg><call/></svg>", b"From: a\n\n<sms>"])
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("x.xml", data)) == 0


@settings(max_examples=60)
@given(broken(WHOLE.encode()))
def test_nothing_stops_a_read_and_every_entry_is_counted(data):
    records = read_whole(READER, "sms.xml", data)
    assert [record.place.index for record in records] == list(range(how_many(records)))


@settings(max_examples=30)
@given(broken(b""))
def test_noise_between_entries_loses_none(noise):
    noise = noise.replace(b"<", b"").replace(b'"', b"")
    data = HEAD.format(2).encode() + sms().encode() + noise + sms('"after"').encode()
    assert [record.text for record in read_whole(READER, "sms.xml", data)] == ["hi", "after"]
