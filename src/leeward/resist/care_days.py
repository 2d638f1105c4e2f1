"""Days that need more care: which are on, and whether some last today. Needs an open vault."""

from datetime import date

from leeward.resist.models import CareTime
from leeward.vault.models import Setting

_LINE_ON = "care_line"


def all_on() -> list[CareTime]:
    """Those that are on, over or not, the earliest first."""
    return list(CareTime.objects.filter(put_away_at=None))


def running(today: date) -> list[CareTime]:
    """Those that are on and last today; first and last day count."""
    return list(CareTime.objects.filter(put_away_at=None, starts_on__lte=today, ends_on__gte=today))


def line_is_on() -> bool:
    """Whether Start shows its line while such days last. Off until the person turns it on."""
    return bool(Setting.get(_LINE_ON, False))


def turn_line(*, on: bool) -> None:
    """Turn the line on Start on or off."""
    Setting.put(_LINE_ON, on)
