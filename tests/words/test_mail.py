import io
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from leeward.words.mail import read_mail

HEAD = b"From: Rex <rex@example.net>\r\nMIME-Version: 1.0\r\n"


def parts(kind, *bodies, boundary="b1"):
    lines = [f"Content-Type: multipart/{kind}; boundary={boundary}\r\n\r\n".encode()]
    lines += [f"--{boundary}\r\n".encode() + body + b"\r\n" for body in bodies]
    return b"".join(lines) + f"--{boundary}--\r\n".encode()


def read(data):
    return read_mail(io.BytesIO(data))


PLAIN = b"Content-Type: text/plain\r\n\r\nplain words"
HTML = b"Content-Type: text/html\r\n\r\n<p>html words"
FILE = b"Content-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD"


def test_of_two_ways_to_say_the_same_the_plain_one_is_read():
    assert read(HEAD + parts("alternative", PLAIN, HTML)).text == "plain words"
    assert read(HEAD + parts("alternative", b"Content-Type: text/plain\r\n\r\n \r\n", HTML)).text == "html words"


def test_of_two_texts_one_after_the_other_both_are_read():
    assert read(HEAD + parts("mixed", PLAIN, FILE, HTML)).text == "plain words\n\nhtml words"


def test_files_have_their_hash_and_are_no_words():
    mail = read(HEAD + parts("mixed", parts("alternative", PLAIN, HTML, boundary="b1x"), FILE))
    assert mail.text == "plain words"
    (found,) = mail.parts
    assert (found.name, found.media_type, found.size) == ("a.png", "image/png", 3)


def test_a_text_that_is_a_file_is_a_file():
    mail = read(HEAD + parts("mixed", b"Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nnot read"))
    assert mail.text == ""
    assert len(mail.parts) == 1


def test_words_before_a_boundary_that_never_comes():
    assert read(HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\nthe words").text == "the words"


def test_deep_nesting_and_many_parts_are_no_trouble():
    data = PLAIN
    for depth in range(300):
        data = parts("mixed", data, boundary=f"d{depth}")
    assert read(HEAD + data).sender[1] == "rex@example.net"
    many = read(HEAD + parts("mixed", *[FILE] * 3000))
    assert len(many.parts) == 1000
    assert many.damaged


def test_a_large_mail_is_read_in_little_memory():
    body = (
        b"Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + (b"QUJD" * 18 + b"\r\n") * 60_000
    )
    stream = io.BytesIO(HEAD + parts("mixed", PLAIN, body))
    tracemalloc.start()
    mail = read_mail(stream)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert mail.parts[0].size == 54 * 60_000
    assert peak < 2_500_000


@given(
    st.lists(
        st.sampled_from(
            [HEAD, PLAIN, HTML, FILE, b"\r\n\r\n", b"--b1\r\n", b"--b1--\r\n", parts("mixed", PLAIN), b"\x00\xff"]
        )
    )
)
def test_it_never_fails(pieces):
    mail = read(b"".join(pieces))
    assert isinstance(mail.text, str)
