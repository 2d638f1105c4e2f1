"""The choices a person makes about handovers, with the words the pages use for them."""

from django.db.models import IntegerChoices, TextChoices


class Every(IntegerChoices):
    """How often a handover comes back."""

    ONCE = 0, "Once"
    WEEK = 1, "Every week"
    FORTNIGHT = 2, "Every two weeks"
    FOUR_WEEKS = 4, "Every four weeks"


class Weekday(TextChoices):
    """Days of the week as `date.weekday()` counts them."""

    MONDAY = "0", "Monday"
    TUESDAY = "1", "Tuesday"
    WEDNESDAY = "2", "Wednesday"
    THURSDAY = "3", "Thursday"
    FRIDAY = "4", "Friday"
    SATURDAY = "5", "Saturday"
    SUNDAY = "6", "Sunday"


class Happened(TextChoices):
    """What happened at a handover. Words for facts, none for people."""

    CAME = "came", "They came at the time"
    LATE = "late", "They came late"
    OTHER_PERSON = "other", "Another person came"
    DID_NOT_COME = "none", "Nobody came"
    CANCELLED = "off", "It was cancelled"
    ELSE = "else", "Something else"
