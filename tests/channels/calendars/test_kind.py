"""The kind as it is listed opens without asking anybody."""

from leeward.channels.calendars.kind import KIND


def test_it_opens_with_what_a_person_types_and_asks_nobody():
    channel = KIND.open({"address": "https://calendar.invalid", "name": "ada", "password": "x"})
    assert channel.kind == KIND.name == "calendars"
    assert not channel.can_send
    assert channel.before()


def test_only_the_password_is_covered():
    assert [setting.key for setting in KIND.settings if setting.secret] == ["password"]
