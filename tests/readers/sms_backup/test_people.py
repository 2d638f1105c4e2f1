from leeward.readers.sms_backup.people import NOBODY, Names, addresses, contact, conversation


def test_groups_are_joined_by_a_wave():
    assert addresses(b"+447700900001~+447700900002") == ("+447700900001", "+447700900002")
    assert addresses(b"insert-address-token") == addresses(b"null") == ()


def test_a_name_or_none():
    assert contact(b"Rex &amp; Co") == "Rex & Co"
    assert contact(b"(Unknown)") is contact(b"null") is None


def test_what_the_conversation_is_called():
    assert conversation("Rex", ("07700900001",)) == "Rex"
    assert conversation(None, ("07700900001", "07700900002")) == "07700900001, 07700900002"
    assert conversation(None, ()) == NOBODY


def test_the_first_name_of_a_number_stays():
    names = Names()
    names.learn("07700900001", "Rex")
    names.learn("07700900001", "Other")
    assert (names.of("07700900001"), names.of("07700900002")) == ("Rex", "07700900002")
