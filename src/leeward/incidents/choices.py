"""What can be chosen when an incident is written down."""

from django.db import models


class Certainty(models.TextChoices):
    """How sure the person is of the time."""

    EXACT = "exact", "I know the time"
    ABOUT = "about", "About this time"
    DAY = "day", "I know the day only"
    UNKNOWN = "unknown", "I do not know when"


class Kind(models.TextChoices):
    """What kind of thing it was; several may fit."""

    CALL = "call", "A call"
    MESSAGE = "message", "A message"
    EMAIL = "email", "An email"
    POST = "post", "A post online"
    VISIT = "visit", "Came to me"
    FOLLOW = "follow", "Followed or watched me"
    DAMAGE = "damage", "Damage or theft"
    PHYSICAL = "physical", "Hurt my body"
    SEXUAL = "sexual", "Sexual"
    MONEY = "money", "Money"
    CHILD = "child", "About a child"
    TRACKING = "tracking", "Tracking, or my accounts"
    THIRD = "third", "Through other people"
    LEGAL = "legal", "Courts or letters of a lawyer"
    OTHER = "other", "Something else"


class ToldTo(models.TextChoices):
    """Where it was reported."""

    POLICE = "police", "Police"
    SCHOOL = "school", "School"
    PLATFORM = "platform", "The service or website"
    WORK = "work", "Work"
    DOCTOR = "doctor", "A doctor"
    OTHER = "other", "Somebody else"


class About(models.TextChoices):
    """Which part of an incident an addition is about."""

    ALL = "all", "All of it, or something new"
    WHEN = "when", "When it happened"
    PLACE = "place", "Where"
    WHAT = "what", "What happened"
    EXACT = "exact_words", "The exact words"
    WITNESSES = "witnesses", "Who else was there"
    EFFECT = "effect", "What it did to me"
    REPORT = "report", "Who was told"
    RESPONSE = "response", "What I did"
