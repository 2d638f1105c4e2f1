import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.names import names_of
from leeward.readers.sources import from_bytes

CARDS = b"""BEGIN:VCARD\r
VERSION:3.0\r
FN:Rex Example\r
item1.TEL;TYPE=CELL:+44 7700 900123\r
EMAIL;TYPE="home,pref":rex@exam\r
 ple.net\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:4.0\r
N:Lovelace;Ada;;;\r
TEL;VALUE=uri:tel:+447700900456\r
END:VCARD\r
"""


def names(data):
    return dict(names_of(from_bytes("contacts.vcf", data)))


def test_cards_of_two_versions():
    assert names(CARDS) == {
        "+44 7700 900123": "Rex Example",
        "rex@example.net": "Rex Example",
        "+447700900456": "Ada Lovelace",
    }


def test_the_oldest_version_packs_its_letters():
    card = (
        b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Re=\nx;;;\n"
        b"TEL;CELL:07700900123\nEND:VCARD\n"
    )
    assert names(card) == {"07700900123": "Rex Müller"}


@pytest.mark.parametrize(
    ("card", "found"),
    [
        (b"BEGIN:VCARD\nTEL:1\nEND:VCARD\n", {}),
        (b"BEGIN:VCARD\nFN:Rex\nEND:VCARD\n", {}),
        (b"BEGIN:VCARD\nFN:Rex\\, of\\nold\nTEL:1\nEND:VCARD", {"1": "Rex, of old"}),
        (b"BEGIN:VCARD\nodd\nFN:Rex\nTEL:1\nEND:VCARD\n", {"1": "Rex"}),
        (b"BEGIN:VCARD\nFN:Rex\nTEL:1\n", {}),
        (b"", {}),
    ],
)
def test_odd_cards(card, found):
    assert names(card) == found


def test_the_first_card_names_an_address():
    assert names(CARDS + CARDS.replace(b"Rex Example", b"Other"))["+44 7700 900123"] == "Rex Example"


@settings(max_examples=60)
@given(st.binary(max_size=200), st.integers(0, len(CARDS)))
def test_odd_bytes_raise_nothing(noise, at):
    assert isinstance(names(CARDS[:at] + noise + CARDS[at:]), dict)
