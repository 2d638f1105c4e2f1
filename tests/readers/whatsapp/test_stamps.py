from pathlib import Path

import pytest

from leeward.readers.whatsapp.stamps import DATES, STAMP

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "locales.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
# Two digits for the year, year first: one date alone reads as well the other way round, which test_dates looks at.
YEAR_FIRST_SHORT = {"eu", "ne"}


@pytest.mark.parametrize(
    ("locale", "written", "moment"), ROWS, ids=[f"{row[0]}-{len(row[2])}-{i}" for i, row in enumerate(ROWS)]
)
@pytest.mark.parametrize("form", ["{} - Rex: hi", "[{}] Rex: hi", "\u200e[{}] Rex: hi", "{} – Rex: hi"])
def test_locales(messages, locale, written, moment, form):
    found = messages(form.format(written) + "\n")[0]
    assert (found.sender, found.text) == ("Rex", "hi")
    assert found.date_text == written
    if locale not in YEAR_FIRST_SHORT:
        assert found.sent_at is not None
        assert found.sent_at.isoformat() == moment


@pytest.mark.parametrize(
    "stamp",
    [
        "\n01/02/16 22:23:10: ",
        "\n2/13/24, 9:14\u202fPM - ",
        "\n[13.02.24 um 09:14:01] ",
        "\n1/2/16, 10:23:10 PM: ",
        "\n22/01/2021 à 15:51 - ",
        "\n2024年2月13日 下午9:14 - ",
    ],
)
def test_other_stamps(stamp):
    assert STAMP.match(stamp + "Rex: hi")
    assert DATES.match(stamp + "Rex: hi")


@pytest.mark.parametrize(
    "line",
    [
        "2/11/19: Arrival",
        "2/11/19, 14:48 Rex: no dash",
        "12:30 - lunch",
        "1.2.3 is a version - really",
        "call 020 7946 0000 at 10:00 - ok",
        "[see 3/4] Rex: hi",
        "",
    ],
)
def test_no_stamp(line):
    assert not STAMP.match("\n" + line)
