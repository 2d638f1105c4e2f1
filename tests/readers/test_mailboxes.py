import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.mailboxes import Mailbox, is_start

FROM = b"From rex@example.net Mon Mar  3 21:14:00 2025\n"


def taken(data):
    """Where each mail begins, and its bytes."""
    box = Mailbox(io.BytesIO(data))
    found = []
    while (offset := box.next_mail()) is not None:
        found.append((offset, b"".join(iter(lambda: box.readline(100), b""))))
    return found


def test_mails_and_their_places():
    one, two = FROM + b"Subject: 1\n\nwords\n", FROM + b"Subject: 2\n\nmore"
    assert taken(one + b"\n" + two) == [(0, b"Subject: 1\n\nwords\n"), (len(one) + 1, b"Subject: 2\n\nmore")]


def test_carriage_returns_and_a_mark_of_utf8():
    data = (FROM + b"Subject: 1\n\na\n\n" + FROM + b"Subject: 2\n\nb\n").replace(b"\n", b"\r\n")
    assert [words for _, words in taken(b"\xef\xbb\xbf" + data)] == [
        b"Subject: 1\r\n\r\na\r\n",
        b"Subject: 2\r\n\r\nb\r\n",
    ]
    assert taken(b"\xef\xbb\xbf" + data)[0][0] == 3


@pytest.mark.parametrize(
    "line", [b"From here on I decide.\n", b"From 9:00 you stay in.\n", b"From the start, 2019, you lied\n"]
)
def test_words_that_begin_so_are_no_new_mail(line):
    data = FROM + b"Subject: 1\n\nwords\n\n" + line + b"and more\n"
    assert len(taken(data)) == 1
    assert line in taken(data)[0][1]


@pytest.mark.parametrize(
    ("line", "after", "below_blank", "fits"),
    [
        (b"From - Mon Mar 03 21:14:00 2025\n", b"\n", True, True),
        (b"From 1827@xxx Mon Mar 03 20:14:00 +0000 2025\n", b"x", True, True),
        (b"From \n", b"X-Mozilla-Status: 0001\n", True, True),
        (b"From \n", b"X-Mozilla-Status: 0001\n", False, False),
        (FROM, b"Received: x\n", False, True),
        (FROM, b"words\n", False, False),
        (b"From you I want: this\n", b"Bread: one\n", True, False),
    ],
)
def test_what_begins_a_mail(line, after, below_blank, fits):
    assert is_start(line, after, below_blank=below_blank) is fits


def test_quoted_lines_lose_one_mark_in_the_body_only():
    data = FROM + b"Subject: 1\n>From odd\n\n>From now on\n>>From him\n> From\n"
    assert taken(data)[0][1] == b"Subject: 1\n>From odd\n\nFrom now on\n>From him\n> From\n"


def test_a_length_that_is_true_keeps_a_mail_together():
    inner = b"see:\n\n" + FROM + b"Subject: old\n\nold words\n"
    head = FROM + b"Content-Length: %d\n\n"
    other = b"\n" + FROM + b"Subject: 2\n\nb\n"
    assert len(taken(head % len(inner) + inner + other)) == 2
    assert len(taken(head % len(inner) + inner)) == 1
    assert len(taken(head % 9999 + inner + other)) == 3
    assert len(taken(head % 3 + inner + other)) == 3


def test_how_it_ends_is_known():
    box = Mailbox(io.BytesIO(FROM + b"Subject: 1\n\ncut o"))
    box.next_mail()
    while box.readline(100):
        pass
    assert not box.ended_well
    assert box.next_mail() is None


def test_blank_lines_alone_are_no_mail():
    assert taken(b"\n\r\n\n") == []
    assert taken(b"") == []


PARTS = [FROM, b"Subject: 1\n", b"\n", b"words\n", b"From x\n", b"\r\n", b"a" * 70_000]


@given(st.lists(st.sampled_from(PARTS), max_size=20))
def test_no_line_is_lost(parts):
    data = b"".join(parts)
    found = taken(data)
    begun = [data[at:].split(b"\n")[0] for at, _ in found if data[at:].startswith(b"From ")]
    left = [line for _, words in found for line in words.split(b"\n")] + begun
    assert sorted(line for line in left if line.strip()) == sorted(line for line in data.split(b"\n") if line.strip())
