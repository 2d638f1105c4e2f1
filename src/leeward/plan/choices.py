"""The choices a person makes in the plan, with the words the pages use for them."""

from django.db.models import TextChoices


class State(TextChoices):
    """How one item stands. There is no state that says all is well."""

    TODO = "todo", "To do"
    DOING = "doing", "Under way"
    DONE = "done", "Done"
    NOT_MINE = "not_mine", "Not for me"
    RISKY = "risky", "Too risky now"


class PlaceKind(TextChoices):
    """What a place is for."""

    FIRST_NIGHT = "night", "The first night"
    FIRST_WEEK = "week", "The first week"
    LONGER = "longer", "For longer"
    BACKUP = "backup", "If the others are not possible"
    AVOID = "avoid", "To stay away from"
    OTHER = "other", "Something else"


class Known(TextChoices):
    """Whether the other party knows a place."""

    YES = "yes", "Yes"
    NO = "no", "No, as far as I know"
    UNKNOWN = "unknown", "I do not know"
