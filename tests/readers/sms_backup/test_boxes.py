from leeward.readers.sms_backup.boxes import BOXES, CALLS
from leeward.words.messages import Direction, Kind


def test_the_numbers_of_the_app():
    assert BOXES[b"1"] == (Direction.INCOMING, None)
    assert BOXES[b"3"] == (Direction.OUTGOING, "draft")
    assert BOXES[b"5"] == (Direction.OUTGOING, "failed")
    assert [CALLS[b"%d" % number][1] for number in range(1, 7)] == [
        Kind.CALL,
        Kind.CALL,
        Kind.MISSED_CALL,
        Kind.VOICEMAIL,
        Kind.MISSED_CALL,
        Kind.MISSED_CALL,
    ]
