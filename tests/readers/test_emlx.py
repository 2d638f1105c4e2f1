import io
import plistlib

import pytest

from leeward.readers import emlx
from leeward.words.mail import read_mail

MAIL = b"From: Rex <rex@example.net>\nSubject: hi\n\nwords\n"


def apple(flags, mail=MAIL):
    return b"%-10d\n" % len(mail) + mail + plistlib.dumps({"flags": flags, "date-received": 1741032840})


def test_the_mail_ends_where_its_count_says_and_the_flags_follow():
    opened = emlx.opened(io.BytesIO(apple(0b1000010)))
    assert read_mail(opened).text == "words"
    assert opened.flags() == {"deleted", "draft"}


def test_another_file_is_put_back_to_its_start():
    stream = io.BytesIO(MAIL)
    assert emlx.opened(stream) is None
    assert stream.tell() == 0
    assert emlx.after_count(MAIL) == MAIL
    assert emlx.after_count(apple(0)).startswith(b"From: Rex")


@pytest.mark.parametrize(
    "tail", [b"", b"<plist>", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><plist/>", b"x"]
)
def test_a_damaged_list_says_nothing(tail):
    opened = emlx.opened(io.BytesIO(b"%d\n" % len(MAIL) + MAIL + tail))
    assert read_mail(opened).text == "words"
    assert opened.flags() == frozenset()


def test_a_count_beyond_the_file_is_believed_as_far_as_the_file_goes():
    opened = emlx.opened(io.BytesIO(b"99999\n" + MAIL))
    assert read_mail(opened).subject == "hi"
    assert opened.flags() == frozenset()
