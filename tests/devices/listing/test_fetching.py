import time

import pytest

from leeward.devices.listing import fetching
from leeward.devices.listing.errors import FetchFailed


def fetch(served, path, **options):
    return fetching.fetch(served.base + path, context=served.context, **options)


def test_the_addresses_are_https_at_one_named_place():
    assert list(fetching.ADDRESSES) == ["ioc.yaml", "watchware.yaml"]
    assert all(
        one.startswith("https://raw.githubusercontent.com/AssoEchap/stalkerware-indicators/")
        for one in fetching.ADDRESSES.values()
    )


def test_the_bytes_come_as_they_are(served, answers):
    served.paths["/ioc.yaml"] = answers["body"](b"- name: X\n" * 20_000)
    assert fetch(served, "/ioc.yaml") == b"- name: X\n" * 20_000
    assert served.asked == ["/ioc.yaml"]


def test_a_redirect_on_the_same_host_is_followed(served, answers):
    served.paths |= {
        "/a": answers["leads_to"]("/b"),
        "/b": answers["leads_to"](served.base + "/c"),
        "/c": answers["body"](b"x"),
    }
    assert fetch(served, "/a") == b"x"


@pytest.mark.parametrize(
    "where", ["https://elsewhere.example/x", "//elsewhere.example/x", "http://127.0.0.1/x", "file:///etc/passwd"]
)
def test_a_redirect_to_another_place_is_not_followed(served, answers, where):
    served.paths["/a"] = answers["leads_to"](where)
    with pytest.raises(FetchFailed, match="another place"):
        fetch(served, "/a")


def test_circles_end(served, answers):
    served.paths["/a"] = answers["leads_to"]("/a")
    with pytest.raises(FetchFailed, match="circles"):
        fetch(served, "/a")
    assert len(served.asked) == 4


def test_too_much_is_refused_while_it_comes(served, answers):
    served.paths["/a"] = answers["body"](b"x" * 300_000)
    with pytest.raises(FetchFailed, match="larger"):
        fetch(served, "/a", most=100_000)


@pytest.mark.parametrize("slow", ["drips", "drips_its_head"])
def test_a_slow_drip_ends_in_time(served, answers, slow):
    served.paths["/a"] = answers[slow]
    begun = time.monotonic()
    with pytest.raises(FetchFailed, match="too long"):
        fetch(served, "/a", seconds=0.4)
    assert time.monotonic() - begun < 2


def test_what_breaks_off_is_not_taken_for_whole(served, answers):
    served.paths["/a"] = answers["breaks_off"]
    with pytest.raises(FetchFailed, match=r"broke off|no connection"):
        fetch(served, "/a")


def test_other_answers(served, answers):
    served.paths["/a"] = answers["body"](b"gone", 404)
    with pytest.raises(FetchFailed, match="404"):
        fetch(served, "/a")


def test_a_certificate_nobody_vouches_for_is_refused(served, answers):
    served.paths["/a"] = answers["body"](b"x")
    with pytest.raises(FetchFailed, match="right one"):
        fetching.fetch(served.base + "/a")
    assert served.asked == []


def test_a_certificate_of_another_name_is_refused(served_as_another, answers):
    served_as_another.paths["/a"] = answers["body"](b"x")
    with pytest.raises(FetchFailed, match="right one"):
        fetch(served_as_another, "/a")
    assert served_as_another.asked == []


def test_nobody_there(served):
    base = served.base
    served.stop()
    with pytest.raises(FetchFailed, match="no connection"):
        fetching.fetch(base + "/a", context=served.context)


def test_all_addresses_of_a_host_share_the_time(served, answers, monkeypatch):
    served.paths["/a"] = answers["body"](b"x")
    real = fetching.socket.getaddrinfo

    def many(host, port, **more):
        [here] = real(host, port, **more)
        nobody = (*here[:4], ("127.0.0.1", 9))  # the port of nobody
        return [nobody, nobody, here]

    monkeypatch.setattr(fetching.socket, "getaddrinfo", many)
    assert fetch(served, "/a") == b"x"


def test_the_answer_says_where_it_leads_and_nothing_else_is_asked(served, answers):
    served.paths["/a"] = answers["body"](b"x", Refresh="0; url=https://elsewhere.example/", Set_Cookie="a=b")
    assert fetch(served, "/a") == b"x"
    assert served.asked == ["/a"]
