import pytest

from leeward.readers.whatsapp import patterns


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("5 min", 300), ("1 hr 5 min", 3900), ("12 sec", 12), ("1 Std. 2 Min.", 3720), ("3 мин", 180), ("2 時間", 7200)],
)
def test_durations(text, seconds):
    unit = {"h": 3600, "m": 60, "s": 1}
    assert sum(int(found[1]) * unit[found.lastgroup] for found in patterns.DURATION.finditer(text)) == seconds


@pytest.mark.parametrize(
    "text", ["Location: https://maps.google.com/?q=51.5,-0.09", "x https://maps.apple.com/?ll=51.5,-0.09&t=m"]
)
def test_maps(text):
    assert patterns.MAP.search(text).groups() == ("51.5", "-0.09")


def test_names_that_whatsapp_gives():
    assert patterns.OWN_NAME.match("PTT-20240101-WA0003.opus")
    assert patterns.OWN_NAME.search("00000012-PHOTO-2024-01-01-10-00-00.jpg")
    assert not patterns.OWN_NAME.search("holiday.jpg")
