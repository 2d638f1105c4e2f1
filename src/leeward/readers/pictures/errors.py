"""Why a picture could not be read, each with its sentence. None of them holds words of a picture, or its name."""

from leeward.readers.errors import ReadersError


class PictureError(ReadersError):
    """A picture could not be read. Nothing of it was kept."""

    sentence = "This picture could not be read. Nothing of it was kept. You can type the message instead."


class NotInstalled(PictureError):
    """The extra is not there."""

    sentence = "What reads pictures is not installed here. You can type or paste the message instead."


class InstalledInPart(PictureError):
    """The extra is there, but a library of the system that it needs is not."""

    sentence = (
        "What reads pictures is installed, but it cannot start: a library is missing. On Debian, install libgl1 and "
        "libglib2.0-0. Until then you can type the message."
    )


class EmptyPicture(PictureError):
    """There is nothing in the file."""

    sentence = "This file is empty. Choose the picture once more."


class PictureTooLarge(PictureError):
    """More bytes than are taken into memory."""

    sentence = "This file is larger than 20 MB, so it was not read. Cut out the part with the message, and choose that."


class TooManyPoints(PictureError):
    """Unpacked, it would take too much memory. The number is read from its head, before anything is unpacked."""

    sentence = (
        "This picture is too large to be opened here, so it was not read. Cut out the part with the message, and "
        "choose that."
    )


class NotAPicture(PictureError):
    """It is neither PNG, JPEG nor WebP."""

    sentence = "This is not a picture that can be read here. PNG, JPEG and WebP can; screenshots are one of these."


class HeicPicture(PictureError):
    """The kind that iPhones make of photos; it cannot be opened here."""

    sentence = "This is a HEIC picture, which cannot be opened here. Share it as JPEG, or take a screenshot of it."


class PictureDamaged(PictureError):
    """It ends too early, or does not hold what its head says."""

    sentence = "This picture could not be opened to its end. It may be damaged. Copy it from the phone once more."


class ReadingFailed(PictureError):
    """What reads pictures stopped over this one."""

    sentence = "This picture could not be read: the reading stopped over it. You can type the message instead."
