"""What can go wrong with an answer, each with its sentence."""

from leeward.resist.errors import ReplyError


class WordsChanged(ReplyError):
    """A change was asked for at words that stand there no more."""

    sentence = "The words have changed since they were looked at. Nothing was changed now: look at them once more."


class NothingChosen(ReplyError):
    """No line was chosen."""

    sentence = "Choose at least one line, or write in your own words."


class NoMomentYet(ReplyError):
    """A pause without an end, or with one that is over or far away."""

    sentence = "Choose a day and a time that come, within the next month."
