"""What the person noted at a guide is noted with the way too, so that they say it once."""

from collections.abc import Mapping

from leeward.distance import ways
from leeward.distance.choices import WayState
from leeward.distance.models import ReachWay
from leeward.distance.models.ways import OWN
from leeward.library.distance import KINDS, OF_CHANNEL
from leeward.people.contact_changes import WayState as Told
from leeward.people.models import Person

WHY = "Noted while following a guide."
_STATES = {Told.OPEN: WayState.OPEN, Told.LIMITED: WayState.HELD, Told.BLOCKED: WayState.BLOCKED}
_OF_GUIDES = {"bank": "payments"}
_NAMES: Mapping[str, str] = {
    "discord": "Discord",
    "linkedin": "LinkedIn",
    "paypal": "PayPal",
    "snapchat": "Snapchat",
    "tiktok": "TikTok",
    "x_twitter": "X",
}
"""Services that the short list holds only together with others: each gets a way in own words."""


def hear(person: Person, channel: str, state: Told) -> None:
    """Note the new state of the way that this channel is; “limited” counts as held back. Others are passed over."""
    key = _OF_GUIDES.get(channel, channel if channel in KINDS else OF_CHANNEL.get(channel, ""))
    if key:
        ways.note_state(person, key, _STATES[state], WHY)
    elif channel in _NAMES:
        ways.note_state(person, _own(person, _NAMES[channel]), _STATES[state], WHY)


def _own(person: Person, name: str) -> ReachWay:
    found = ReachWay.objects.filter(person=person, kind=OWN, own=name, off_at=None).first()
    return found or ways.add(person, OWN, own=name)
