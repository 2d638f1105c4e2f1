"""Email, as one kind of service."""

from leeward.channels.mail.account import SETTINGS
from leeward.channels.protocol import Channel, Json, Kind


def _open(settings: Json) -> Channel:
    from leeward.channels.mail.channel import opened

    return opened(settings)


KIND = Kind(
    name="mail",
    label="Email",
    what=(
        "Collects their email into the notebook, holds new email in a quiet folder, and sends an answer you checked."
    ),
    settings=SETTINGS,
    open=_open,
)
