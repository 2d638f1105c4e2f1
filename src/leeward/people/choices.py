"""The choices a person makes about persons, with the words the pages use for them."""

from django.db.models import TextChoices


class Role(TextChoices):
    """Who somebody is, seen from the person who uses the program."""

    ME = "me", "you"
    OTHER = "other", "the other party"
    THIRD = "third", "someone else"
    UNKNOWN = "unknown", "not said yet"


class AddressKind(TextChoices):
    """What an address is."""

    NAME = "name", "name"
    PHONE = "phone", "phone number"
    EMAIL = "email", "email address"
    HANDLE = "handle", "account name"
    POST = "post", "postal address"


class ModeKind(TextChoices):
    """How contact with somebody is meant to be, as the person decided."""

    OPEN = "open", "Open: contact as it comes"
    LIMITED = "limited", "Limited: only some subjects, ways or hours"
    NONE = "none", "No contact"
    ORDERED = "ordered", "As an order says"
    THROUGH = "through", "Through someone else"


class DateKind(TextChoices):
    """What a date is about."""

    ANNIVERSARY = "anniversary", "an anniversary or birthday"
    COURT = "court", "a court date"
    HANDOVER = "handover", "a handover of children or things"
    DEADLINE = "deadline", "a deadline"
    OTHER = "other", "something else"


class OrderSide(TextChoices):
    """Whom an order is there for."""

    PROTECTS = "protects_user", "It protects me"
    BINDS = "binds_user", "It binds me"


class Knows(TextChoices):
    """Whether somebody knows that the user is getting away, or must not."""

    NOT_SAID = "", "Not said yet"
    KNOWS = "knows", "Knows"
    MUST_NOT = "must_not", "Must not know"


class Seen(TextChoices):
    """Whether the other party can see what arrives at an address."""

    NOT_SAID = "", "I do not know"
    YES = "yes", "Yes, the other party can see it"
    NO = "no", "No, as far as I know"


class CodeMeans(TextChoices):
    """What somebody does when they hear the code word."""

    CALL = "call", "ring me"
    COME = "come", "come to me"
    POLICE = "police", "ring the police"
    OWN = "own", "something else, in my words"


class SharedKind(TextChoices):
    """What happened with a thing that was shared."""

    GIVEN = "given", "Given"
    ASKED = "asked", "Asked to give it back or delete it"
    GONE = "gone", "They said it is gone"


class Answer(TextChoices):
    """An answer to a warning fact."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNSURE = "unsure", "Not sure"
    SKIPPED = "skipped", "Skip"
