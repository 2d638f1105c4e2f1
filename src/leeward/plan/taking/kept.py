"""The choice of this visit, in the session: in memory, gone when the notebook is locked."""

from collections.abc import MutableMapping
from typing import Any

from leeward.plan.taking.choice import Choice, Kind

_KEY = "taking"


def put(session: MutableMapping[str, Any], choice: Choice) -> None:
    """Keep a choice, in place of the one of its kind."""
    session[_KEY] = {**session.get(_KEY, {}), choice.kind.value: choice.as_dict()}


def choice(session: MutableMapping[str, Any], kind: Kind) -> Choice | None:
    """The choice of this kind, or None where nothing was chosen in this visit."""
    try:
        return Choice.from_dict(session[_KEY][kind.value])
    except (KeyError, TypeError, ValueError):
        return None


def show(session: MutableMapping[str, Any], kind: Kind, seen: str) -> None:
    """Note which text was shown before anything is made."""
    session[_KEY] = {**session.get(_KEY, {}), f"{kind.value} seen": seen}


def was_shown(session: MutableMapping[str, Any], kind: Kind, seen: str) -> bool:
    """Whether just this text was shown last."""
    kept = session.get(_KEY)
    return isinstance(kept, dict) and kept.get(f"{kind.value} seen") == seen
