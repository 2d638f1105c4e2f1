"""Failures of this room."""

from leeward.words.errors import LeewardError


class BadRules(LeewardError):
    """The word rules that came with the program cannot be used. Your files were not changed."""

    sentence = "The word rules that came with the program cannot be used. Your files were not changed."
