"""When messages are removed for good, what was seen in them and noted on them goes too."""

from collections.abc import Sequence

from leeward.recognise.models import LabelNote, Screening


def forget(ranges: Sequence[tuple[int, int]]) -> None:
    """Drops the notes on these messages (first and last id of each run) and every look, since a look holds quotes.

    Another look at what is left is made when it is next asked for. Own words are not touched.
    """
    for first, last in ranges:
        LabelNote.objects.filter(message_id__gte=first, message_id__lte=last).delete()
    Screening.objects.all().delete()
