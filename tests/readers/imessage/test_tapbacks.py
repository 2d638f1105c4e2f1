import pytest

from leeward.readers.imessage.tapbacks import Tapback, message_of, tapback


@pytest.mark.parametrize(
    ("number", "emoji", "found"),
    [
        (2000, "", Tapback("❤️", "G3", removed=False, sticker=False)),
        (3005, "", Tapback("❓", "G3", removed=True, sticker=False)),
        (2006, "🙄", Tapback("🙄", "G3", removed=False, sticker=False)),
        (2007, "", Tapback("", "G3", removed=False, sticker=True)),
        (1000, "", Tapback("", "G3", removed=False, sticker=True)),
        (0, "", None),
        (None, "", None),
        (2008, "", None),
        (3, "", None),
    ],
)
def test_kinds(number, emoji, found):
    assert tapback(number, "p:0/G3", emoji) == found


def test_the_message_it_belongs_to():
    assert [message_of(guid) for guid in ("p:1/G", "bp:G", "G", "")] == ["G", "G", "G", ""]
