"""The kind as it is listed opens without asking anybody."""

from leeward.channels.sms_gateway.kind import KIND


def test_it_opens_with_what_a_person_types_and_asks_nobody():
    channel = KIND.open({"address": "192.168.1.20:8080", "name": "sms", "password": "x"})
    assert channel.kind == KIND.name == "sms_gateway"
    assert channel.can_send
    assert channel.before()


def test_only_the_password_is_covered_and_the_limits_are_said():
    assert [setting.key for setting in KIND.settings if setting.secret] == ["password"]
    assert "cannot block" in KIND.what
