"""The choices a person makes about distance, with the words the pages use for them."""

from django.db.models import IntegerChoices, TextChoices


class WayState(TextChoices):
    """How it is with one way to reach the person."""

    OPEN = "open", "Open"
    HELD = "held", "Held back"
    BLOCKED = "blocked", "Blocked"
    NOT_POSSIBLE = "not_possible", "Cannot be blocked"


class SlipKind(TextChoices):
    """What the person did although they did not want to, in neutral words."""

    WROTE = "wrote", "I wrote first"
    ANSWERED = "answered", "I answered"
    MET = "met", "We met"
    RANG = "rang", "We spoke by phone"
    LOOKED = "looked", "I looked at their pages"


class LookingBy(TextChoices):
    """How days without a look at their pages are counted."""

    SINCE = "since", "From one day on"
    TICKED = "ticked", "Only the days I tick"
    OFF = "off", "Not at all"


class OrderKnown(TextChoices):
    """What the person says of an order about contact."""

    NONE = "none", "No"
    PROTECTS = "protects", "Yes: it is there to protect me"
    BINDS = "binds", "Yes: it binds me"
    BOTH = "both", "Yes: it binds us both"
    UNSURE = "unsure", "I do not know"


class Carry(TextChoices):
    """Whether somebody else could carry the contact."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNSURE = "unsure", "I do not know"


class ModeNumber(IntegerChoices):
    """Modes as numbers, since an address must say nothing. In the order in which they are shown."""

    NONE = 1, "none"
    LIMITED = 2, "limited"
    THROUGH = 3, "through"
    ORDERED = 4, "ordered"
    OPEN = 5, "open"
