from datetime import datetime

from leeward.cli import console
from leeward.cli.summaries import print_summary
from leeward.words.messages import DateOrder, Summary


def test_what_was_not_read_and_what_stands_out_is_said(capsys):
    silence = (datetime(2025, 1, 1), datetime(2025, 2, 1))
    print_summary(
        console.out(),
        Summary(
            ("a [bold] name.txt",), None, 1200, 3, {"blank line": 2}, datetime(2025, 1, 1, 9), datetime(2025, 2, 1),
            DateOrder.AMBIGUOUS, (silence,), ("This file looks cut.",), {"Rex": 1200},
        ),
    )  # fmt: skip
    out = capsys.readouterr().out
    for words in ("a [bold] name.txt", "1,200", "several", "2 (blank line)", "--dates dmy", "01 January 2025, 09:00",
                  "This file looks cut.", "01 January 2025 to 01 February 2025", "Rex"):  # fmt: skip
        assert words in out
