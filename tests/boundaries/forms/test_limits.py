from datetime import date

import pytest

from leeward.boundaries.forms import limits
from leeward.boundaries.rules import kinds, presets
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Kind

FORMS = {
    Kind.CHANNELS: limits.ChannelsForm, Kind.TOPICS: limits.TopicsForm, Kind.THEIRS: limits.TheirsForm,
    Kind.MINE: limits.MineForm, Kind.REPLY: limits.ReplyForm, Kind.LOOK: limits.LookForm,
    Kind.EMERGENCY: limits.EmergencyForm,
}  # fmt: skip
DAY = {"since": "2026-03-01", "zone": "Europe/London"}


def made(form, **data):
    return form(DAY | data, zone="Europe/London")


def sent(values):
    """First values of a form as a browser sends them back."""
    return {name: value for name, value in values.items() if value not in (None, False)}


@pytest.mark.parametrize("kind", FORMS)
def test_what_is_filled_in_comes_back_as_it_was(vault, kind):
    limit = presets.usual(kind)
    form = made(FORMS[kind], **sent(FORMS[kind].filled(limit)))
    assert form.is_valid(), form.errors
    assert form.limit() == limit
    wanted = form.wanted()
    assert (wanted.limit, wanted.since, wanted.zone, wanted.words) == (limit, date(2026, 3, 1), "Europe/London", "")


@pytest.mark.parametrize(
    ("form", "data", "wrong"),
    [
        (limits.ChannelsForm, {}, "open"),
        (limits.ChannelsForm, {"open": ["pigeon"]}, "open"),
        (limits.TopicsForm, {"own": " \n "}, "open"),
        (limits.TheirsForm, {}, "per_day"),
        (limits.TheirsForm, {"per_day": "0"}, "per_day"),
        (limits.TheirsForm, {"per_day": "many"}, "per_day"),
        (limits.MineForm, {"per_day": "3", "zone": "Nowhere"}, "zone"),
        (limits.ReplyForm, {"weekday": "24"}, "weekend"),
        (limits.ReplyForm, {"weekday": "24", "weekend": "48", "quiet_from": "20:00"}, "quiet_from"),
        (
            limits.ReplyForm,
            {"weekday": "24", "weekend": "48", "quiet_from": "20:00", "quiet_until": "20:00"},
            "quiet_from",
        ),
        (limits.ReplyForm, {"weekday": "24", "weekend": "48", "quiet_from": "late"}, "quiet_from"),
        (limits.LookForm, {}, "every"),
        (limits.LookForm, {"every": "5"}, "every"),
        (limits.EmergencyForm, {}, "own"),
        (limits.LookForm, {"every": "48", "since": "soon"}, "since"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(vault, form, data, wrong):
    tried = made(form, **data)
    assert not tried.is_valid()
    assert list(tried.errors) == [wrong]
    assert all(str(one).endswith(".") for one in tried.errors[wrong])


def test_a_change_cannot_lie_before_the_day_on_which_the_limit_began(vault):
    form = limits.LookForm(DAY | {"every": "48"}, zone="UTC", earliest=date(2026, 3, 2))
    assert "began later" in form.errors["since"][0]
    assert limits.LookForm(DAY | {"every": "48"}, zone="UTC", earliest=date(2026, 3, 1)).is_valid()


def test_a_way_that_is_open_is_not_for_the_same_day_alone(vault):
    form = made(limits.ChannelsForm, open=["email", "sms"], same_day=["sms", "calls"])
    assert form.is_valid()
    assert form.limit() == kinds.Channels(("email", "sms"), ("calls",))


def test_quiet_hours_are_all_that_is_not_waking(vault):
    form = made(limits.ReplyForm, weekday="24", weekend="48", quiet_from="20:00", quiet_until="08:00")
    assert form.is_valid()
    assert form.limit() == kinds.Reply(24, 48, None, every_day(480, 1200), from_seen=False, weekend_days=())


def test_known_accounts_are_kept_with_the_limit(vault):
    form = limits.AddressesForm(DAY, zone="UTC", known=("rex",))
    assert form.is_valid()
    assert form.limit() == kinds.Addresses(("rex",))
    assert limits.AddressesForm.filled(form.limit()) == {}


@pytest.mark.parametrize("kind", limits.PLAIN)
def test_some_ask_only_for_a_day(vault, kind):
    form = limits.PlainForm(DAY | {"words": " mine "}, zone="UTC", made=limits.PLAIN[kind])
    assert form.is_valid()
    assert (form.limit(), form.wanted().words) == (presets.usual(kind), "mine")
    assert limits.PlainForm.filled(form.limit()) == {}
