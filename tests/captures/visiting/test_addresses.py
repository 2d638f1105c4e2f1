import pytest

from leeward.captures.errors import NotAnAddress, PrivateAddress, WithPassword
from leeward.captures.visiting.addresses import checked, is_here, public


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_addresses_may_be_reached(address):
    assert public(address, 443)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:192.168.1.1", "2002:c0a8:0101::1", "64:ff9b::7f00:1", "64:ff9b::c0a8:101",
        "2001:0:c000:201::1", "example.org", "",
    ],
)  # fmt: skip
def test_this_machine_and_this_network_may_not(address):
    assert not public(address, 80)


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c#d", "http://example.org:8080/", "HTTPS://Example.org", "https://8.8.8.8/"]
)
def test_a_web_address_is_taken_as_it_is(address):
    assert checked(f"  {address} ") == address


@pytest.mark.parametrize(
    "text",
    [
        "", "example.org", "file:///etc/passwd", "ftp://example.org", "javascript:alert(1)", "data:text/html,x",
        "chrome://settings", "about:blank", "https://", "https:///x", "https://a b.org", "https://example.org\\@x",
        "https://exa\nmple.org", "http://[::1", "http://example.org:99999/", "https://example.org/" + "a" * 2000,
        "view-source:https://example.org",
    ],
)  # fmt: skip
def test_anything_else_is_no_address(text):
    with pytest.raises(NotAnAddress):
        checked(text)


@pytest.mark.parametrize("text", ["https://ada@example.org/", "https://ada:pw@example.org/", "http://:pw@example.org"])
def test_no_name_and_no_password(text):
    with pytest.raises(WithPassword):
        checked(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://localhost/", "http://LOCALHOST.:80/", "http://router/", "http://fritz.local/", "http://127.0.0.1/",
        "http://[::1]/", "http://192.168.1.1/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/",
        "http://127.1/", "http://017700000001/", "http://nas.lan/", "https://[::ffff:10.0.0.1]/",
    ],
)  # fmt: skip
def test_an_address_that_says_that_it_is_here_is_refused_before_anybody_is_asked(text):
    with pytest.raises(PrivateAddress):
        checked(text)


def test_a_public_name_says_nothing_of_where_it_leads():
    assert not is_here("example.org")
