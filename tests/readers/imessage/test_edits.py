import plistlib

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.imessage.edits import Edits, edits
from support.typedstreams import archive

HELD = {
    "ec": {
        "0": [
            {"d": 762643020.0, "t": archive([("Come home NOW", {})])},
            {"d": 762643050.5, "t": archive([("Please", {})])},
        ]
    },
    "rp": [1, 2],
    "otr": {"1": {"lo": 0, "le": 95}},
}
SAMPLE = plistlib.dumps(HELD, fmt=plistlib.FMT_BINARY)


def test_earlier_words_and_unsent_parts():
    found = edits(SAMPLE)
    assert found.earlier == ({"part": 0, "text": "Come home NOW", "at": "2025-03-02T21:17:00Z"},)
    assert found.unsent == ({"part": 1, "letters": 95}, {"part": 2, "letters": None})


def test_what_is_no_summary_says_nothing():
    odd = [{"ec": [1], "rp": "x"}, {"ec": {"0": "x"}, "rp": 5}, {"ec": {"0": [{"t": b"x"}, 5]}, "otr": []}, [1, 2]]
    assert all(edits(plistlib.dumps(held, fmt=plistlib.FMT_BINARY)) == Edits() for held in odd)
    assert edits(b"") == edits(b"bplist00 broken") == edits(b"<plist><dict>") == Edits()


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.binary(min_size=1, max_size=20))
def test_odd_bytes_never_raise(at, noise):
    assert isinstance(edits(SAMPLE[:at] + noise + SAMPLE[at + len(noise) :]), Edits)
