"""Text messages through a phone, as one kind of service."""

from collections.abc import Sequence

from leeward.channels.protocol import Channel, Json, Kind, Setting, Step


def _open(settings: Json) -> Channel:
    from leeward.channels.sms_gateway.phone import Phone

    return Phone(settings)


def _before() -> Sequence[Step]:
    from leeward.channels.sms_gateway import saying

    return saying.BEFORE


def _check(settings: Json) -> None:
    from leeward.channels.sms_gateway.phone import Phone

    Phone(settings).check()


KIND = Kind(
    name="sms_gateway",
    label="Text messages, through an Android phone of yours",
    what=(
        "For an Android phone with the free app SMS Gateway (sms-gate.app), in your own home network. Texts of one "
        "person are collected into your notebook, and a checked answer can be sent. The app cannot block: the phone "
        "still receives and shows them."
    ),
    settings=(
        Setting(
            "address",
            "Address of the phone",
            "In the app, under Local Server, such as 192.168.1.20:8080",
        ),
        Setting("name", "Name", "In the app, under Local Server", usual="sms"),
        Setting("password", "Password", "In the app, under Local Server", secret=True),
    ),
    open=_open,
    before=_before,
    check=_check,
)
