"""What may not be possible with places, handovers and calendar files."""

from leeward.words.errors import LeewardError


class NoScript(LeewardError):
    """What was written is longer than five words, asks something, or gives reasons."""

    sentence = "Keep it to five words at most, without a question and without a reason."


class NotACalendar(LeewardError):
    """A file that holds no calendar."""

    sentence = (
        "This is not a calendar file. Nothing was kept. Calendar files end in .ics: "
        "look for “Export” in the calendar and choose the file it gives you."
    )


class CalendarTooLarge(LeewardError):
    """A file larger than any calendar."""

    sentence = (
        "This file is larger than 20 MB, which no calendar is. Nothing was kept. Look whether it is the right one."
    )


class AlreadyHere(LeewardError):
    """The very same file was brought in before."""

    sentence = "This very file is here already. Nothing was changed."


class NothingToGive(LeewardError):
    """No day was chosen that could go into a file."""

    sentence = "There is no day to put into a file. Choose at least one line with days that are still to come."


class AlreadyWritten(LeewardError):
    """A note of a handover is never changed."""

    sentence = "What is noted stays as it is. Write a new note that corrects it; the old one stays beside it."
