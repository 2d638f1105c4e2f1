"""Tonight's lines and which of them the person has. Without a vault that lies in the session, in memory only."""

from collections.abc import Iterable, MutableMapping
from typing import Any

from leeward.library.plan import ITEMS
from leeward.library.tonight import LINES
from leeward.plan import adding, finding
from leeward.plan.changing import set_state
from leeward.plan.choices import State
from leeward.plan.errors import NoSuchItem
from leeward.plan.models import Item
from leeward.vault.opened import OpenVault

_IN_SESSION = "t"
_PART = "now"
_BY_KEY = {line.key: line for line in LINES}

# The lines that the plan has too: there the tick goes to that item.
_SAME = {"tonight-code-word": "now-code-word", "tonight-neighbour": "now-neighbour"}


def in_session(session: MutableMapping[str, Any]) -> frozenset[str]:
    """The keys of the lines that the person has, as this session knows."""
    return frozenset(session.get(_IN_SESSION, ()))


def tick_in_session(session: MutableMapping[str, Any], key: str, *, have: bool) -> None:
    """Note it in memory. Raises NoSuchItem for a key that is no line."""
    _line(key)
    others = in_session(session) - {key}
    session[_IN_SESSION] = sorted(others | {key} if have else others)


def in_plan() -> frozenset[str]:
    """The keys of the lines that are done in the plan of the open vault. One query."""
    done = set(Item.objects.filter(state=State.DONE).values_list("key", "origin"))
    keys, origins = {key for key, _ in done}, {origin for _, origin in done}
    return frozenset(key for key in _BY_KEY if _item_key(key) in keys or _origin(key) in origins)


def tick_in_plan(key: str, *, have: bool) -> None:
    """Note it at the item of the plan, which is made where there is none. Raises NoSuchItem."""
    line = _line(key)
    same = _item_key(key)
    found = finding.of_key(same) if same else finding.find(str(adding.add(_PART, line.text, origin=_origin(key)).pk))
    set_state(found, State.DONE if have else State.TODO)


def carry_over(session: MutableMapping[str, Any], vault: OpenVault) -> None:
    """After "Keep this": what was ticked before there was a vault goes into its plan."""
    with vault.use():
        _all_in_plan(session.pop(_IN_SESSION, ()))


def _all_in_plan(keys: Iterable[str]) -> None:
    for key in keys:
        if key in _BY_KEY:
            tick_in_plan(key, have=True)


def _line(key: str) -> Any:
    if key not in _BY_KEY:
        raise NoSuchItem
    return _BY_KEY[key]


def _item_key(key: str) -> str | None:
    same = _SAME.get(key)
    return same if same in ITEMS else None


def _origin(key: str) -> str:
    return f"tonight:{key}"
