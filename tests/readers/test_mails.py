import io

from leeward.readers import mails
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.mail import read_mail
from leeward.words.messages import Direction, Place

PLAIN = b"From: Rex <rex@example.net>\r\nTo: ada@example.org\r\nSubject: hi\r\n\r\nwords\r\n"


def mail(data):
    return read_mail(io.BytesIO(data))


def test_header_names_end_where_the_headers_do():
    text = "From x\nFrom: a\nTo: b\n  more\n\nCc: c\n"
    names, end = mails.header_names(text, 7)
    assert names == ["from", "to"]
    assert text[end:] == "\nCc: c\n"


def test_what_the_mailbox_says_stands_beside_what_the_mail_says():
    beside = mails.Beside(Direction.OUTGOING, {"labels": ["Sent"], "thread": ""})
    found = mails.message("email_mbox", from_bytes("m", b""), Place(offset=3), mail(PLAIN), beside)
    assert found.details.direction is Direction.OUTGOING
    assert dict(found.details.extra) == {"subject": "hi", "labels": ["Sent"]}
    assert found.place == Place(offset=3)
    assert found.text == "hi\n\nwords"


def test_nothing_and_drafts_are_told():
    assert mails.holds_nothing(mail(b"X-Odd: 1\n\n"))
    assert not mails.holds_nothing(mail(PLAIN))
    assert mails.says_draft(mail(b"X-Unsent: 1\n" + PLAIN))
    assert mails.says_draft(mail(b"X-Mozilla-Draft-Info: internal/draft; vcard=0\n" + PLAIN))
    assert not mails.says_draft(mail(PLAIN))


def test_damage_is_remarked_once():
    options = ReadOptions()
    broken = mail(b"Date: x\nContent-Transfer-Encoding: base64\n\n!!!!!!\n")
    for _ in range(2):
        mails.remark(broken, options)
    assert len(options.remarks.warnings) == len(set(options.remarks.warnings)) > 0
