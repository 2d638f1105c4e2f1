"""The warning facts of the open vault: what was answered, and whether they were asked at all.

No sum, no count and no band is ever made of them. All functions need an open vault and are cheap: one small query.
"""

from collections.abc import Mapping

from django.db.models import Max, QuerySet

from leeward.library.warning_facts import FACTS
from leeward.people.choices import Answer
from leeward.people.models import WarningFact

_LIST = ""  # the key of a row that is about the list as a whole


def noted() -> tuple[str, ...]:
    """The keys answered with yes, in the order of the list. Keys that a newer list no longer has stay, at the end."""
    found = set(_newest().filter(answer=Answer.YES).values_list("key", flat=True))
    known = [fact.key for fact in FACTS]
    return (*(key for key in known if key in found), *sorted(found.difference(known)))


def any_noted() -> bool:
    """Whether one of them was answered with yes."""
    return _newest().filter(answer=Answer.YES).exists()


def asked() -> bool:
    """Whether the list was put before the person in this vault, also where they said "not now"."""
    return WarningFact.objects.exists()


def answers() -> Mapping[str, WarningFact]:
    """The answer that holds for each key; none for what was never answered, skipped or taken back."""
    return {row.key: row for row in _newest().exclude(answer=Answer.SKIPPED)}


def answer(key: str, given: str, note: str = "") -> WarningFact:
    """Note an answer. It holds from now on; the earlier ones stay as rows."""
    return WarningFact.objects.create(key=key, answer=Answer(given), note=note)


def take_back(key: str) -> WarningFact:
    """The answer holds no longer. It stays as a row."""
    return answer(key, Answer.SKIPPED)


def put_off() -> None:
    """The person saw the list and said "not now"."""
    answer(_LIST, Answer.SKIPPED)


def earlier(key: str) -> list[WarningFact]:
    """All answers to one fact, the newest first."""
    return list(WarningFact.objects.filter(key=key).order_by("-id"))


def _newest() -> QuerySet[WarningFact]:
    newest = WarningFact.objects.exclude(key=_LIST).values("key").annotate(newest=Max("id")).values("newest")
    return WarningFact.objects.filter(id__in=newest.order_by())
