"""The choices a person makes about limits, with the words the pages use for them."""

from django.db.models import TextChoices

from leeward.boundaries.rules.kinds import Kind


class Carrier(TextChoices):
    """By what something came that did not come by itself."""

    PERSON = "person", "Somebody passed it on"
    PAYMENT = "payment", "Words with a payment"
    OTHER = "other", "In another way"


class Answer(TextChoices):
    """What the person said of an open question."""

    ANSWERED = "answered", "Answered"
    NOT = "not", "Needs no answer"
    OPEN = "open", "Open again"


LABELS = {
    Kind.CHANNELS: "Ways that are open",
    Kind.TOPICS: "What I write about",
    Kind.HOURS: "Hours",
    Kind.THEIRS: "How many I read",
    Kind.MINE: "How many I send",
    Kind.REPLY: "Time to answer",
    Kind.LOOK: "When I look",
    Kind.EMERGENCY: "Emergencies",
    Kind.ADDRESSES: "New numbers and accounts",
    Kind.BETWEEN: "Through other people",
    Kind.PAYMENTS: "Words with a payment",
    Kind.PRESSURE: "What only presses",
}
"""What a limit is called in a list."""

JUDGED = (
    Kind.CHANNELS, Kind.TOPICS, Kind.HOURS, Kind.THEIRS, Kind.ADDRESSES, Kind.BETWEEN, Kind.PAYMENTS, Kind.PRESSURE,
)  # fmt: skip
"""The kinds that a message can go past; the others are about what the person does."""
