"""What can go wrong with seals. Each class is one failure; its sentence is what a person reads."""

from leeward.words.errors import LeewardError


class SealingError(LeewardError):
    """Something sealed could not be opened or made. Nothing was changed."""

    sentence = "Something sealed could not be opened. Nothing was changed."


class DoesNotOpen(SealingError):
    """The secret does not open this seal: another secret made it, or its bytes were changed."""

    sentence = "That passphrase or code does not open it. Nothing was changed; check it and try again."


class CostRefused(SealingError):
    """The cost written beside a slot is outside what this program will spend (see `kdf.Cost.check`)."""

    sentence = "The key of this vault asks for more work than this program allows. Nothing was changed."


class SealDamaged(SealingError):
    """Sealed bytes were changed, cut or put in another place.

    `part` names the piece ("head", "chunk 3", "end"), `start` and `end` are its bytes in the sealed file (half-open).
    """

    def __init__(self, part: str, start: int, end: int) -> None:
        super().__init__(f"A kept file is damaged ({part}, bytes {start} to {end}). The other files are untouched.")
        self.part = part
        self.start = start
        self.end = end


class CodeMisread(SealingError):
    """A recovery code that was not typed as it was written down. `group` counts from 1; None: its length is wrong."""

    def __init__(self, group: int | None = None) -> None:
        where = f"group {group}" if group else "its length"
        super().__init__(f"The recovery code has a slip of the pen: look at {where} again, then type it once more.")
        self.group = group


class PassphraseTooShort(SealingError):
    """Fewer than `passphrases.MINIMUM` characters."""

    sentence = "The passphrase is too short. Use 8 characters or more; four words that do not belong together are good."


class PassphraseTooLong(SealingError):
    """More than `passphrases.MAXIMUM` characters."""

    sentence = "The passphrase is too long. Use at most 1,000 characters."
