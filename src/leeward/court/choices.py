"""The choices a person makes about a folder for a court, with the words the pages use for them."""

from django.db.models import TextChoices


class Limits(TextChoices):
    """Whom the order or the hearing limits, or may."""

    NOT_SAID = "", "I do not know yet"
    OTHER = "other", "The other party"
    ME = "me", "Me"
    BOTH = "both", "Both of us"
    NOBODY = "nobody", "Nobody: it is about something else"
