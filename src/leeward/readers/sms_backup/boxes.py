"""What the numbers in a backup mean.

Source: SyncTech, "Fields in XML backup files" (synctech.com.au/sms-backup-restore/fields-in-xml-backup-files), and the
constants of Android's Telephony and CallLog.
"""

from leeward.words.messages import Direction, Kind

IN, OUT = Direction.INCOMING, Direction.OUTGOING

BOXES: dict[bytes, tuple[Direction | None, str | None]] = {
    b"1": (IN, None),
    b"2": (OUT, None),
    b"3": (OUT, "draft"),
    b"4": (OUT, "waiting to be sent"),
    b"5": (OUT, "failed"),
    b"6": (OUT, "waiting to be sent"),
}
"""By the number of the box: the direction, and the box where it is not simply received or sent."""

CALLS: dict[bytes, tuple[Direction | None, Kind, str]] = {
    b"1": (IN, Kind.CALL, "incoming"),
    b"2": (OUT, Kind.CALL, "outgoing"),
    b"3": (IN, Kind.MISSED_CALL, "missed"),
    b"4": (IN, Kind.VOICEMAIL, "voicemail"),
    b"5": (IN, Kind.MISSED_CALL, "rejected"),
    b"6": (IN, Kind.MISSED_CALL, "blocked"),
    b"7": (IN, Kind.CALL, "answered on another device"),
}

PRESENTATION = {b"2": "withheld", b"3": "unknown", b"4": "payphone"}
"""Why a call shows no number."""

HIDDEN = {b"-1": "unknown", b"-2": "withheld", b"-3": "payphone"}
"""Numbers that stand for none, in backups of older phones."""

FROM, CC, BCC, TO = b"137", b"130", b"129", b"151"
"""What an address of a picture message is (the numbers of the PDU headers)."""
