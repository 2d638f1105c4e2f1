"""Calendars and address books at a server, as one kind of service."""

from collections.abc import Sequence

from leeward.channels.protocol import Channel, Json, Kind, Setting, Step


def _open(settings: Json) -> Channel:
    from leeward.channels.calendars.calendars import Calendars

    return Calendars(settings)


def _before() -> Sequence[Step]:
    from leeward.channels.calendars import saying

    return saying.BEFORE


def _check(settings: Json) -> None:
    from leeward.channels.calendars.calendars import Calendars

    Calendars(settings).check()


KIND = Kind(
    name="calendars",
    label="Calendars and address books",
    what=(
        "For an account at a server with CalDAV or CardDAV, such as Nextcloud, ownCloud or Radicale. Shows with whom "
        "your calendars and address books are shared, stops sharing them with one person, and collects events in which "
        "that person is organiser or guest."
    ),
    settings=(
        Setting("address", "Address of the server", "In your provider's help, often under CalDAV, with https://"),
        Setting("name", "Name", "With which you log in there"),
        Setting("password", "Password", "Some providers give a separate one for apps", secret=True),
    ),
    open=_open,
    before=_before,
    check=_check,
)
