"""How a step of a guide stands, with the words the pages use for it."""

from django.db.models import TextChoices


class Stand(TextChoices):
    """How one step stands. There is no state that says that all is well."""

    TODO = "todo", "Not done"
    DONE = "done", "Done"
    LATER = "later", "Later"
    NOT_MINE = "not_mine", "Not for me"
