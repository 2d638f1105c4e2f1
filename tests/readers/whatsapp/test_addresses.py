import pytest

from leeward.readers.whatsapp.addresses import address, is_group, is_list, is_number


@pytest.mark.parametrize(
    ("jid", "shown"),
    [
        ("447700900123@s.whatsapp.net", "+447700900123"),
        ("447700900123.0:12@s.whatsapp.net", "+447700900123"),
        ("447700900123@c.us", "+447700900123"),
        ("447700900123", "+447700900123"),
        ("99887766554433:3@lid", "99887766554433@lid"),
        ("120363000000000001@g.us", "120363000000000001@g.us"),
        ("owner@s.whatsapp.net", "owner@s.whatsapp.net"),
        ("", ""),
    ],
)
def test_what_is_shown(jid, shown):
    assert address(jid) == shown
    assert is_number(jid) is shown.startswith("+")


def test_groups_and_lists():
    assert is_group("447700900123-1476000000@g.us")
    assert not is_group("447700900123@s.whatsapp.net")
    assert is_list("status@broadcast")
