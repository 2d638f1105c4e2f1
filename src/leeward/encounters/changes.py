"""When the days of handovers were last changed, so that the plan can be looked at again. One moment, no list."""

from datetime import datetime, timedelta

from django.utils import timezone

from leeward.vault.models import Setting

_CHANGED, _SEEN = "encounters_changed", "encounters_change_seen"
_FRESH = timedelta(days=14)


def note() -> None:
    """The days were changed now. Called by whatever changes them; needs an open vault."""
    Setting.put(_CHANGED, timezone.now().isoformat())


def latest_change() -> datetime | None:
    """When the days of handovers were last changed, with its zone (UTC); None where they never were."""
    return _moment(_CHANGED)


def waits() -> bool:
    """Whether a change of the last two weeks was neither put aside nor followed by a look at the plan."""
    from leeward.plan.models import Review

    changed = latest_change()
    if changed is None or timezone.now() - changed > _FRESH:
        return False
    seen, looked = _moment(_SEEN), Review.objects.order_by("-at").values_list("at", flat=True).first()
    return all(moment is None or moment < changed for moment in (seen, looked))


def put_aside() -> None:
    """The person has seen that there was a change."""
    Setting.put(_SEEN, timezone.now().isoformat())


def _moment(key: str) -> datetime | None:
    kept = Setting.get(key, "")
    return datetime.fromisoformat(kept) if kept else None
