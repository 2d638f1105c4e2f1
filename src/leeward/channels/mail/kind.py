"""Email, as one kind of service."""

from collections.abc import Sequence

from leeward.channels.mail.account import SETTINGS, account_of
from leeward.channels.protocol import Channel, Json, Kind, Step


def _open(settings: Json) -> Channel:
    from leeward.channels.mail.channel import opened

    return opened(settings)


def _before() -> Sequence[Step]:
    from leeward.channels.mail import telling

    return telling.before()


KIND = Kind(
    name="mail",
    label="Email",
    what=(
        "Collects their email into the notebook, holds new email in a quiet folder, and sends an answer you checked."
    ),
    settings=SETTINGS,
    open=_open,
    before=_before,
    check=account_of,
)
