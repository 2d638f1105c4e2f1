"""The choices a person makes about what they own, with the words the pages use for them."""

from django.db.models import TextChoices


class ListKind(TextChoices):
    """Which of the two lists a thing stands on."""

    PAPER = "paper", "Papers"
    BAG = "bag", "Bag"


class ThingState(TextChoices):
    """Where one thing stands. Papers and the bag use some of them each (`FOR`)."""

    NOTHING_SAID = "", "Nothing said yet"
    ORIGINAL = "original", "I have the original"
    COPY = "copy", "I have a copy"
    PHOTO = "photo", "I have a photo"
    CANNOT = "cannot", "Cannot get it"
    PACKED = "packed", "Packed"
    WITH_SOMEONE = "someone", "With someone"
    NOT_YET = "not_yet", "Not yet"
    NOT_MINE = "not_mine", "Not for me"
    RISKY = "risky", "Too risky now"


FOR: dict[str, tuple[ThingState, ...]] = {
    ListKind.PAPER: (
        ThingState.ORIGINAL,
        ThingState.COPY,
        ThingState.PHOTO,
        ThingState.CANNOT,
        ThingState.NOT_MINE,
        ThingState.RISKY,
    ),
    ListKind.BAG: (
        ThingState.PACKED,
        ThingState.WITH_SOMEONE,
        ThingState.NOT_YET,
        ThingState.NOT_MINE,
        ThingState.RISKY,
    ),
}
"""The states each list offers; "nothing said" is offered by both."""


class Every(TextChoices):
    """How often an amount comes or goes."""

    MONTH = "month", "each month"
    WEEK = "week", "each week"
    ONCE = "once", "once"


class Answer(TextChoices):
    """On whom something depends."""

    ME = "me", "Me"
    BOTH = "both", "Both of us"
    OTHER = "other", "The other party"
    NOBODY = "nobody", "Nobody"
    UNSURE = "unsure", "I am not sure"
    SKIPPED = "skipped", "Skip this"


OFFERS = frozenset({Answer.BOTH, Answer.OTHER, Answer.NOBODY})
"""Answers after which something is offered to the plan."""
