"""The code of a signed state on paper, for a lawyer or a friend. It holds no word of what is kept."""

from leeward.evidence.showing import Log, State
from leeward.printing.sheet import Entry, Section, Sheet
from leeward.shell.wording import moment, number

TITLE = "A code to keep"
WHAT_IT_IS = (
    "This code belongs to a private notebook. It says nothing of what is in it. "
    "Later it can show that the first lines of the notebook are still those of this day."
)
WHAT_TO_DO = (
    "Please write the date of today and your name here by hand, and keep this paper. "
    "A notebook with other lines does not fit this code."
)


def sheet(one: State, about: Log) -> Sheet:
    """The whole sheet."""
    code = Section("code", "The code", (Entry(one.code),))
    said = (
        Entry("Lines in the log", note=number(one.size)),
        Entry("Signed, by the clock of the device", note=f"{moment(one.at)} (UTC)"),
        Entry("Root (SHA-256)", note=one.root),
        Entry("Fingerprint of the key", note=about.fingerprint),
    )
    return Sheet(
        TITLE,
        (
            code,
            Section("state", "What it stands for", said),
            Section("what", "What this is", (Entry(WHAT_IT_IS), Entry(WHAT_TO_DO))),
            Section("hand", "By hand", (Entry("Date: ______________________"), Entry("Name: ______________________"))),
        ),
    )
