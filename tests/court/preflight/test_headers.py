import base64
import io

from leeward.court.preflight.headers import network_addresses, pictures_inside
from support import court_vault


def test_addresses_in_headers_are_found_but_for_those_of_a_home_network():
    found = list(network_addresses(io.BytesIO(court_vault.MAIL.encode())))
    assert found == [("Received", court_vault.NETWORK)]


def test_a_header_over_two_lines_and_ipv6():
    text = (
        b"Received: from a\r\n  ([2001:db8::7]) by b\r\nSubject: 198.51.100.1\r\nX-Originating-IP: [198.51.100.2]\r\n"
    )
    assert [address for _, address in network_addresses(io.BytesIO(text))] == ["2001:db8::7", "198.51.100.2"]


def test_a_picture_packed_in_an_email_is_unpacked():
    packed = base64.encodebytes(court_vault.photo())
    text = b"--x\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n" + packed + b"--x--\r\n"
    assert list(pictures_inside(io.BytesIO(text))) == [court_vault.photo()]
    assert list(pictures_inside(io.BytesIO(court_vault.MAIL.encode()))) == []
