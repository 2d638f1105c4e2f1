"""A real Chromium visits a site of the tests' own."""

import hashlib
import io
import os
import ssl
import struct
import subprocess
from dataclasses import replace

import pytest

from leeward.captures.errors import NotAPage, PageNotReached, PrivateAddress, Stopped, TookTooLong
from leeward.captures.visiting import place
from leeward.captures.visiting.visit import USUAL, Conditions, Limits, visit
from support.web_answers import serving

pytestmark = pytest.mark.browser
HTML = {"Content-Type": "text/html; charset=utf-8"}


def left_in_memory():
    return [one for one in place.PLACE.iterdir() if one.name.startswith(f"n-{os.getpid()}-")]


@pytest.fixture
def go(here):
    """Visits a path and gives what came and the WARC; nothing may be left in memory, whatever happens."""

    def gone(address, conditions=here, stopping=lambda: False):
        sink = io.BytesIO()
        try:
            return visit(address, sink, stopping, conditions), sink.getvalue()
        finally:
            assert left_in_memory() == []

    return gone


def test_a_page_is_kept_with_all_it_loaded_and_nothing_of_this_network(site, go):
    inside = site.url("/frame", host="localhost").encode()
    hidden = b"http://127.0.0.1:9999/router.png"
    site.pages["/old"] = (302, {"Location": "/new?x=1"}, b"")
    site.pages["/new?x=1"] = (
        200, {**HTML, "Server": "tests", "Set-Cookie": "a=b"},
        b"<!doctype html><title>t</title><p>A post about Ada \xf0\x9f\x99\x82<img src=/a.png><img src=" + hidden + b">"
        b"<iframe src=" + inside + b"></iframe><script>alert(1);fetch('/late');history.pushState(0,'','/named')</script><div style='height:20000px'>",
    )  # fmt: skip
    site.pages["/frame"] = (200, HTML, b"the frame")
    site.pages["/late"] = (200, {"Content-Type": "text/plain"}, b"came late")
    visited, warc = go(site.url("/old"))
    assert visited.final == site.url("/named")
    assert visited.began <= visited.ended
    assert visited.began.utcoffset().total_seconds() == 0
    assert visited.picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", visited.picture[16:24]) == (1265, 16_000), "without the bar"
    assert visited.pdf.startswith(b"%PDF-")
    facts = visited.facts
    assert (facts["status"], facts["ip"], facts["certificate"], facts["refused"]) == (
        200,
        "127.0.0.1",
        {},
        ["127.0.0.1"],
    )
    assert ["Server", "tests"] in facts["headers"]
    assert facts["tall"] > 20_000
    assert "Chrome" in facts["browser"]
    for words in ("Location: /new?x=1", "A post about Ada 🙂", "the frame", "came late", "WARC-Type: warcinfo"):
        assert words.encode() in warc
    assert "router.png" not in [path for path, _ in site.asked]
    assert {headers.get("Cookie") for path, headers in site.asked if path in ("/old", "/new?x=1")} == {None}


def test_what_leads_into_this_network_is_not_kept(site, go):
    site.pages["/led"] = (302, {"Location": "http://127.0.0.1:9998/admin"}, b"")
    with pytest.raises(PrivateAddress):
        go(site.url("/led"))


def test_a_page_that_leads_itself_there_is_not_kept_either(site, go):
    site.pages["/script"] = (200, HTML, b"<script>location.href='http://127.0.0.1:9998/admin'</script>")
    with pytest.raises(PrivateAddress):
        go(site.url("/script"))


def test_a_file_to_download_is_told(site, go):
    site.pages["/file"] = (200, {"Content-Type": "application/zip", "Content-Disposition": "attachment"}, b"PK")
    with pytest.raises(NotAPage):
        go(site.url("/file"))


def test_it_can_be_stopped_and_ends_in_time(site, go, here):
    with pytest.raises(Stopped):
        go(site.url(), stopping=lambda: True)
    with pytest.raises(TookTooLong):
        go(site.url(), replace(here, limits=Limits(whole=0)))


def test_what_is_too_large_is_cut_and_said(site, go, here):
    site.pages["/"] = (200, HTML, b"<p>words<script>fetch('/big').then(r => r.text())</script>")
    site.pages["/big"] = (200, {"Content-Type": "text/plain"}, b"x" * 3_000_000)
    visited, _ = go(site.url(), replace(here, limits=Limits(whole=60, load=30, quiet=1, most=500_000)))
    assert visited.facts["cut"]


def test_as_the_program_visits_this_machine_is_refused_before_chromium_starts(site):
    assert Conditions() == USUAL
    assert USUAL.flags == ()
    with pytest.raises(PrivateAddress):
        visit(site.url(), io.BytesIO(), lambda: False)
    assert site.asked == []


def test_a_certificate_is_checked_and_told_by_its_hash(here, go, tmp_path):
    key, paper = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", paper],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(paper, key)
    with serving(
        lambda *_: (200, HTML, [b"<p>sealed"]), lambda sock: context.wrap_socket(sock, server_side=True)
    ) as far:
        open_to_it = replace(here, allowed=lambda _ip, port: f":{port}/" in far.address)
        with pytest.raises(PageNotReached):
            go(far.address, open_to_it)
        visited, warc = go(far.address, replace(open_to_it, flags=(*here.flags, "--ignore-certificate-errors")))
    der = ssl.PEM_cert_to_DER_cert(paper.read_text())
    assert visited.facts["certificate"]["sha256"] == hashlib.sha256(der).hexdigest()
    assert b"<p>sealed" in warc
