"""What may go wrong with papers, pictures and amounts, and the sentence a person reads."""

from leeward.words.errors import LeewardError


class EmptyPicture(LeewardError):
    """A file of no bytes."""

    sentence = "This file is empty, so nothing was kept of it. Take the picture again, or choose another file."


class NotAPicture(LeewardError):
    """The first bytes are those of no picture and no PDF."""

    sentence = (
        "This file is not a picture and not a PDF, so it was not kept. "
        "Take a photo of the paper, or choose a picture of it."
    )


class PictureTooLarge(LeewardError):
    """More bytes than one picture of a paper may have."""

    sentence = (
        "This file is larger than 50 MB, so it was not kept. "
        "A photo is enough: take a new one of each page, or choose a smaller file."
    )


class AlreadyThere(LeewardError):
    """The very same bytes stand with this paper."""

    sentence = "This very picture is here already. It was not kept twice; nothing else was changed."


class CutOff(LeewardError):
    """What was being kept was cleared away meanwhile."""

    sentence = "This took too long, so the picture was not kept. Nothing else was changed; choose it once more."


class PictureDamaged(LeewardError):
    """The kept bytes are not those that were brought in."""

    sentence = (
        "The kept copy of this picture was changed from outside, so it is not shown. Nothing was changed now. "
        "If you have a backup of the notebook, the picture may be whole there."
    )


class HasPictures(LeewardError):
    """An own entry with pictures cannot be taken off the list."""

    sentence = "Pictures are kept with this entry. Remove them first, one by one; nothing was changed."


class NotAnAmount(LeewardError):
    """What was written cannot be read as an amount of money."""

    sentence = "This cannot be read as an amount. Write it in digits, like 850 or 1200.50."


class AmountUnclear(LeewardError):
    """Two amounts could be meant. `readings` holds both in hundredths, the larger one first."""

    def __init__(self, readings: tuple[int, int]) -> None:
        super().__init__("This can be read in two ways. Say below which one you mean.")
        self.readings = readings
