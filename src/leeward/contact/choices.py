"""The choices of this part, with the words the pages use for them."""

from django.db.models import TextChoices


class Looked(TextChoices):
    """What was asked of a service."""

    LOOK = "look", "Connected and looked"
    COLLECT = "collect", "Looked for messages"


class Why(TextChoices):
    """Where a message went when it came, and why. Only OPEN ones lie outside the quiet place."""

    MODE = "mode", "You decided for no contact"
    CHANNEL = "channel", "It was held back at the service"
    OPEN = "open", "Contact was not held back"


class Marked(TextChoices):
    """What was done with a held message."""

    OPENED = "opened", "Opened"
    ASIDE = "aside", "Put aside unread"
    GIVEN = "given", "Given to a helper"


class Happened(TextChoices):
    """What became of a message that is to go out, one step after the other."""

    RELEASED = "released", "Released by you"
    TRYING = "trying", "Being handed over"
    SENT = "sent", "Sent"
    NOT_SENT = "not_sent", "Not sent"
    UNKNOWN = "unknown", "Handed over, but unknown whether it went"
    SAID_WENT = "said_went", "You found that it went"
    SAID_NOT = "said_not", "You found that it did not go"
    LEFT = "left", "Not to be sent"
