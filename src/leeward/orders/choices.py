"""The choices around an order of a court, with the words the pages use for them."""

from django.db.models import TextChoices


class Side(TextChoices):
    """Whom an order is there for. `people.choices.OrderSide` knows no MUTUAL: there such an order counts as binding."""

    PROTECTS = "protects_user", "It is there for me: it tells the other party what to leave"
    BINDS = "binds_user", "It binds me: it tells me what to leave"
    MUTUAL = "mutual", "Both: it tells each of us what to leave"


class Kind(TextChoices):
    """What sort of order it is."""

    NOT_SAID = "", "I do not know yet"
    EMERGENCY = "emergency", "Emergency order, often made by police"
    TEMPORARY = "temporary", "Temporary, until a hearing"
    FINAL = "final", "Made after a hearing"
    BAIL = "bail", "Condition of release or bail"
    SENTENCE = "sentence", "Part of a sentence"
    UNDERTAKING = "undertaking", "A promise to the court, or an agreement"
    FOREIGN = "foreign", "Made in another country and accepted here"


class Status(TextChoices):
    """How it stands, as the person said. Whether it holds on a day is worked out in `holding`."""

    DRAFT = "draft", "Asked for, not made yet"
    IN_FORCE = "in_force", "In force"
    NOT_SERVED = "not_served", "Made, not served yet"
    EXPIRED = "expired", "It has ended"
    REPLACED = "replaced", "Another order took its place"


class LeftOut(TextChoices):
    """What a paragraph leaves out, as its words say."""

    LAWYER = "lawyer", "Through a lawyer"
    SERVER = "server", "Somebody who delivers court papers"
    HEARING = "hearing", "At a court hearing"
    CHILD = "child", "An emergency of a child"
    MEDIATION = "mediation", "A mediation that was agreed"
    ESCORT = "escort", "Fetching things with police"
    VISITS = "visits", "Visits that a court ordered"


class Per(TextChoices):
    """The time in which contacts are counted."""

    DAY = "day", "a day"
    WEEK = "week", "a week"


class Manner(TextChoices):
    """How something came, as far as the record or the person says."""

    DIRECT = "direct", "From the other party"
    THROUGH = "through", "Through somebody else"
    PAYMENT = "payment", "In the words of a payment"
    SEEN = "seen", "Seen or heard, not written"


class ToWhom(TextChoices):
    """To whom something was reported."""

    POLICE = "police", "Police"
    COURT = "court", "A court"
    LAWYER = "lawyer", "A lawyer"
    ADVOCATE = "advocate", "An advocate or a helpline"
    OTHER = "other", "Somebody else"


class Outcome(TextChoices):
    """What came of a report."""

    NONE = "none", "Nothing so far"
    NOTED = "noted", "It was written down"
    WARNING = "warning", "They were warned"
    ARREST = "arrest", "They were arrested"
    CHARGE = "charge", "They were charged"
    COURT = "court", "It goes to court"
    OTHER = "other", "Something else"


class DateKind(TextChoices):
    """What a date of a court is about."""

    HEARING = "hearing", "A hearing"
    ANSWER = "answer", "Last day to answer or to ask for a change"
    RENEWAL = "renewal", "To ask for more time"
    OTHER = "other", "Something else"


class Paper(TextChoices):
    """What a kept file shows."""

    ORDER = "order", "The order itself"
    SERVICE = "service", "Proof that it was served"
    OTHER = "other", "Another paper"
