"""What can be wrong with a command, as one calm sentence each."""

from leeward.words.errors import LeewardError


class CommandError(LeewardError):
    """The command cannot be carried out as it was given. Nothing was changed."""


class NoPassphrase(CommandError):
    """There is neither a terminal nor a file that the variable names."""

    def __init__(self, variable: str) -> None:
        super().__init__(
            "A passphrase is needed, and there is no terminal to ask for it. "
            f"Run the command in a terminal, or let {variable} name a file that holds it."
        )


class PassphrasesDiffer(CommandError):
    sentence = "The two passphrases are not the same. Nothing was made; please try again."


class PassphraseFileUnreadable(CommandError):
    """The variable names a file that is empty, is not text or cannot be read."""

    def __init__(self, variable: str) -> None:
        super().__init__(f"The file that {variable} names could not be read, or is empty. Nothing was changed.")


class InputUnreadable(CommandError):
    """The named input file could not be opened."""


class NameNotThere(CommandError):
    """A name given with --me or --them is not in the file; the sentence lists the names that are."""


class NameTwice(CommandError):
    """The same name was given as the person's own and as the other party's."""


class FileExists(CommandError):
    """The file to be written is already there; it was left as it is."""


class NotWritten(CommandError):
    """The file could not be written: the folder is not there, or the disk is full."""


class JobFailed(CommandError):
    """Bringing in ended early; the sentence says why. What was brought in before is kept."""


class AccountOpen(CommandError):
    """A file holds a whole account, and nothing shows whose."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} holds a whole account, and nothing shows that it is yours. If it is your own, add --own-account. "
            "Nothing of it was kept."
        )


class DatesOpen(CommandError):
    """The order of day and month stays open, and what is kept must be right."""

    sentence = (
        "It is not clear which number of a date is the day. Add --dates dmy or --dates mdy; nothing was brought in."
    )

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: {self.sentence}")
