"""What the person says of two messages side by side. "Different things" parts them for good."""

from leeward.resist.choices import PairSaid
from leeward.resist.models import PairAnswer


def said(earlier_key: str, later_key: str) -> PairSaid | None:
    """What holds: the newest answer, None where there is none."""
    newest = PairAnswer.objects.filter(earlier_key=earlier_key, later_key=later_key).first()
    return PairSaid(newest.said) if newest is not None else None


def say(earlier_key: str, later_key: str, answer: PairSaid) -> PairAnswer:
    """Adds an answer; the one before stays."""
    return PairAnswer.objects.create(earlier_key=earlier_key, later_key=later_key, said=answer)


def parted(later_key: str) -> frozenset[str]:
    """The keys of earlier messages that the person set apart from this one."""
    newest: dict[str, str] = {}
    for key, answer in PairAnswer.objects.filter(later_key=later_key).values_list("earlier_key", "said"):
        newest.setdefault(key, answer)
    return frozenset(key for key, answer in newest.items() if answer == PairSaid.APART)
