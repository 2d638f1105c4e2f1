"""A line is secure, stays at its host, and ends in time; every end of it is one of our errors."""

import logging
import ssl
import subprocess

import pytest

from leeward.channels import errors
from leeward.channels.line import Line, is_at_home, is_loopback
from support.web_answers import serving


def line(answers, **other):
    return Line(answers.address, "ada", "a-password", seconds=other.pop("seconds", 5), **other)


def test_an_answer_is_whole_and_the_password_goes_with_the_question():
    seen = []

    def answer(method, path, headers, body):
        seen.append((method, headers.get("Authorization"), headers.get("User-Agent"), body))
        return 207, {}, [b"all ", b"of it"]

    with serving(answer) as answers, line(answers) as ours:
        got = ours.ask("PROPFIND", "/home/", b"what")
    assert (got.status, got.body, got.address) == (207, b"all of it", answers.address + "home/")
    assert seen == [("PROPFIND", "Basic YWRhOmEtcGFzc3dvcmQ=", "notebook", b"what")]


def test_a_redirect_is_followed_on_the_same_host_with_the_same_question():
    def answer(method, path, headers, body):
        if path == "/.well-known/caldav":
            return 301, {"Location": "/dav/"}, []
        return 207, {}, [method.encode() + body]

    with serving(answer) as answers, line(answers) as ours:
        assert ours.ask("PROPFIND", "/.well-known/caldav", b"!").body == b"PROPFIND!"


def test_another_server_is_never_asked():
    with (
        serving(lambda *_: (200, {}, [b""])) as other,
        serving(lambda *_: (302, {"Location": other.address}, [])) as answers,
        line(answers) as ours,
    ):
        with pytest.raises(errors.SettingsWrong) as caught:
            ours.ask("GET", "/")
        with pytest.raises(errors.SettingsWrong):
            ours.ask("GET", other.address)
        assert other.asked == []
    assert "127.0.0.1" in str(caught.value)


def test_circles_and_moved_posts_end():
    with serving(lambda *_: (302, {"Location": "/again"}, [])) as answers, line(answers) as ours:
        with pytest.raises(errors.AnswerUnclear):
            ours.ask("GET", "/")
        with pytest.raises(errors.AnswerUnclear):
            ours.ask("POST", "/", b"once")
        assert answers.asked.count(("POST", "/")) == 1
        assert ("POST", "/again") not in answers.asked


def test_a_refused_password_is_never_tried_again():
    with serving(lambda *_: (401, {}, [])) as answers, line(answers) as ours:
        for _ in range(3):
            with pytest.raises(errors.PasswordRefused):
                ours.ask("GET", "/")
        assert len(answers.asked) == 1


@pytest.mark.parametrize(
    ("headers", "pieces", "expected"),
    [
        ({"Content-Length": "100"}, [b"only this"], errors.LineDropped),
        ({}, [b"x" * 2000], errors.AnswerUnclear),
        ({"Content-Encoding": "gzip"}, [b"\x1f\x8b"], errors.AnswerUnclear),
        ({"X-Drip": "1"}, [b"."] * 900, errors.ServerSlow),
    ],
)
def test_what_breaks_off_swells_or_drips_is_ended(headers, pieces, expected):
    with (
        serving(lambda *_: (200, headers, pieces)) as answers,
        line(answers, most=1000, seconds=0.4) as ours,
        pytest.raises(expected),
    ):
        ours.ask("GET", "/")


def test_no_address_comes_into_a_log(caplog):
    caplog.set_level(logging.DEBUG)
    with serving(lambda *_: (200, {}, [b""])) as answers, line(answers) as ours:
        ours.ask("GET", "/calendars/of/rex")
    assert not [record for record in caplog.records if record.name.startswith("http")]


def test_a_server_that_is_away_is_said_so():
    with Line("http://127.0.0.1:1/", "a", "b", seconds=5) as ours, pytest.raises(errors.ServerAway):
        ours.ask("GET", "/")


@pytest.mark.parametrize("address", ["http://mail.example/", "http://192.168.1.4/"])
def test_without_encryption_only_this_computer_is_asked(address):
    with pytest.raises(errors.NotSecure):
        Line(address, "a", "b")


@pytest.mark.parametrize("address", ["", "ftp://x/", "https://", "https://ada:pw@x.example/", "http://[::1", "x:y:z"])
def test_what_is_no_address_of_a_server_is_said_so(address):
    with pytest.raises(errors.SettingsWrong) as caught:
        Line(address, "a", "b")
    assert "pw" not in str(caught.value).split()


def test_a_certificate_nobody_vouches_for_is_refused_and_a_known_one_is_not(tmp_path):
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=test",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
            "-keyout",
            key,
            "-out",
            cert,
        ],
        check=True,
        capture_output=True,
    )
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours.load_cert_chain(cert, key)
    seen = []

    def answer(method, path, headers, body):
        seen.append(headers.get("Authorization"))
        return 200, {}, [b"secret"]

    with serving(answer, lambda sock: ours.wrap_socket(sock, server_side=True)) as answers:
        with line(answers) as wary, pytest.raises(errors.NotSecure):
            wary.ask("GET", "/")
        assert seen == []
        known = ssl.create_default_context(cafile=str(cert))
        with line(answers, context=known) as trusting:
            assert trusting.ask("GET", "/").body == b"secret"


def test_which_hosts_are_at_home():
    assert is_loopback("127.0.0.1")
    assert is_loopback("localhost")
    assert is_loopback("::1")
    assert not is_loopback("192.168.1.4")
    assert is_at_home("192.168.1.4")
    assert is_at_home("10.0.0.9")
    assert is_at_home("fd00::9")
    assert not is_at_home("8.8.8.8")
    assert not is_at_home("phone.lan")
    assert not is_at_home("0.0.0.0")
