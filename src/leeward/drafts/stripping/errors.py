"""Why no copy could be made, each with its sentence. None of them holds words of the file."""

from leeward.words.errors import LeewardError


class NoCopy(LeewardError):
    """No copy was made. The file itself was not changed."""

    sentence = "No copy could be made. Your file was not changed."


class EmptyFile(NoCopy):
    """There is nothing in it."""

    sentence = "This file is empty. Choose the file once more."


class FileTooLarge(NoCopy):
    """It is larger than what is taken into memory."""

    sentence = "This file is larger than 50 MB, so no copy was made. A smaller version, or one page of it, may do."


class UnknownKind(NoCopy):
    """It is none of the kinds known here."""

    sentence = (
        "This kind of file is not known here, so nothing can be taken out of it. Pictures (JPEG, PNG, GIF, WebP), PDF, "
        "and files of Word, Excel, PowerPoint or LibreOffice are."
    )


class KnownButNotPossible(NoCopy):
    """It is known what it is, and that it cannot be opened here."""

    def __init__(self, name: str, instead: str) -> None:
        super().__init__(f"This is a {name}. It cannot be opened here, so nothing was taken out. {instead}")


class FileDamaged(NoCopy):
    """It does not hold what its beginning says."""

    sentence = "This file could not be read to its end. It may be damaged. Open it where you got it, and save it anew."


class FileLocked(NoCopy):
    """It opens only with a password."""

    sentence = "This file opens only with a password. Save a copy without one, then choose that copy."


class TooMuchInside(NoCopy):
    """Unpacked, it would be far larger than it says, or has more parts than can be looked at."""

    sentence = (
        "There is more in this file than can be looked at here, so no copy was made. A smaller part of it may do."
    )


class StillInside(NoCopy):
    """The copy was looked at again, and something was still there."""

    sentence = "Something could not be taken out, so no copy was made. Do not send this file until somebody has looked."
