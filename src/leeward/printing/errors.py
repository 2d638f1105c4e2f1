"""What can go wrong on the way to paper, and the sentence a person reads."""

from collections.abc import Sequence

from leeward.words.errors import LeewardError


class CannotDraw(LeewardError):
    """The sheet holds signs for which no letterforms are there. `groups` says which, in words ("Thai", "emoji")."""

    def __init__(self, groups: Sequence[str]) -> None:
        super().__init__(
            f"This sheet holds signs that the program cannot draw on paper: {', '.join(groups)}. Nothing was made. "
            "Write those words another way, or print the page from the browser: it knows more signs."
        )
        self.groups = tuple(groups)
