"""What can go wrong on the way to a court, and the sentence a person reads."""

from collections.abc import Sequence

from leeward.words.errors import LeewardError


class CourtError(LeewardError):
    """Nothing was handed over or written."""


class NothingChosen(CourtError):
    """The choice holds no message."""

    sentence = "There is no message in this choice, so nothing was written. Look at the name and the dates."


class NobodyOfThatName(CourtError):
    """No message was written by somebody of that name; the sentence lists who wrote some."""

    def __init__(self, name: str, there: Sequence[str]) -> None:
        known = ", ".join(f"“{one}”" for one in there) or "nobody yet"
        super().__init__(
            f"Nobody called “{name}” wrote a message that is kept here. Nothing was written. These did: {known}."
        )


class HandedStays(CourtError):
    """Something tried to change a line on who was handed a folder."""

    sentence = "What was noted about handing over is never changed. Nothing was changed. Add another line."


class FolderGone(CourtError):
    """The folder that a job works for was removed meanwhile."""

    sentence = "This folder was removed while it was being worked on. Nothing was made."


class TooLargeToLock(CourtError):
    """The folder is larger than what can be locked in memory."""

    sentence = (
        "This folder is too large to be locked here. Put it on a medium that is locked as a whole, or choose fewer "
        "days. Nothing left the notebook."
    )


class StillUndecided(CourtError):
    """Something that was found is neither to be kept in nor withheld yet."""

    def __init__(self, number: int) -> None:
        what = "One thing" if number == 1 else f"{number:,} things"
        super().__init__(f"{what} that may show more than you want is not decided yet. Nothing was written.")


class PaperTooLong(CourtError):
    """The paper does not fit the number of pages that was typed in."""

    def __init__(self, pages: int, most: int) -> None:
        super().__init__(
            f"This would be {pages:,} pages, and you typed in {most:,}. Nothing was made. Choose fewer messages, less "
            "before and after each, or another number of pages."
        )
