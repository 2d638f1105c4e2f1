"""The choices a person makes in this step, with the words the pages use for them."""

from django.db.models import TextChoices


class CameBy(TextChoices):
    """How the text of a message came in."""

    PASTED = "pasted", "Pasted or typed by you"
    PICTURE = "picture", "Read from a picture: check it"


class OrderSaid(TextChoices):
    """What the person said to whether an order says who may contact whom."""

    NOT_ASKED = "", "Not asked yet"
    NONE = "none", "No"
    PROTECTS = "protects", "Yes: the other party may not contact me, or only in some ways"
    BINDS = "binds", "Yes: I may not contact the other party, or only in some ways"
    BOTH = "both", "Yes: it binds us both"
    UNSURE = "unsure", "I do not know"


class DraftStyle(TextChoices):
    """The manner of an answer (`words.replies.Style`); own words have none."""

    BIFF = "biff", "Brief and friendly"
    YELLOW_ROCK = "yellow_rock", "Polite, as at work"
    GREY_ROCK = "grey_rock", "Flat and short"


class LineFor(TextChoices):
    """Whom a prepared line is for."""

    FRIENDS = "friends", "Friends"
    FAMILY = "family", "Family"
    WORK = "work", "Work"
    SCHOOL = "school", "School"
    OTHERS = "others", "Anybody else"


class TakedownState(TextChoices):
    """How far a public post is."""

    SEEN = "seen", "Seen"
    KEPT = "kept", "A picture of it is kept"
    REPORTED = "reported", "Reported to the service"
    GONE = "gone", "It is gone"
    STAYS = "stays", "It stays"


class CareReason(TextChoices):
    """Why some days need more care."""

    LEFT = "left", "The weeks after leaving"
    ORDER = "order", "After an order was asked for or made"
    ANNIVERSARY = "anniversary", "An anniversary, a birthday, a holiday"
    COURT = "court", "A day in court"
    OTHER = "other", "Another reason"


class SlipKind(TextChoices):
    """What happened, in neutral words."""

    WROTE = "wrote", "I wrote first"
    ANSWERED = "answered", "I answered"
    MET = "met", "We met"
    RANG = "rang", "We spoke by phone"
    LOOKED = "looked", "I looked at their pages"


class MutedKind(TextChoices):
    """What brings it all back."""

    PROFILE = "profile", "Their pages and posts"
    PEOPLE = "people", "People who speak of them"
    PHOTOS = "photos", "Photos and memories on a device"
    SONGS = "songs", "Songs and films"
    PLACES = "places", "Places"
    THINGS = "things", "Things at home"


class PromiseState(TextChoices):
    """What became of a promise, as the person says."""

    OPEN = "open", "Not said yet"
    KEPT = "kept", "Kept"
    PARTLY = "partly", "Kept in part"
    NOT_KEPT = "not_kept", "Not kept"
    NO_PROMISE = "none", "This is no promise"


class PairSaid(TextChoices):
    """What the person said of two messages side by side."""

    SAME = "same", "They speak of the same thing and do not fit"
    FITS = "fits", "They fit"
    APART = "apart", "They speak of different things"
