"""What a person was typing when the notebook was locked or left: kept in the vault, shown again on the same page.

Only forms marked `data-keep` take part, only while a vault is open, and only where scripts run. One text for each
page and field; a form that was sent takes its text away again.
"""

import json
from collections.abc import Mapping

from django.http import HttpRequest

from leeward.vault.models import Setting
from leeward.vault.sessions import open_vault

_KEY = "kept_texts"
_MOST = 500_000  # characters of all texts together; a longer one is cut, never refused


def take(request: HttpRequest) -> None:
    """Keep the texts that came with this request (`kept`: JSON of path to field to text). Bad JSON keeps nothing."""
    written = request.POST.get("kept", "")
    if not written or open_vault(request) is None:
        return
    keep(clean(written))


def clean(written: str) -> dict[str, dict[str, str]]:
    """The texts in a form's JSON, or {} where it has another shape."""
    try:
        given = json.loads(written)
    except ValueError:
        return {}
    if not isinstance(given, dict):
        return {}
    return {
        str(path): {str(name): text[:_MOST] for name, text in fields.items() if isinstance(text, str)}
        for path, fields in given.items()
        if isinstance(fields, dict)
    }


def keep(texts: Mapping[str, Mapping[str, str]]) -> None:
    """Put these beside what is kept; empty texts take the place's entry away. Needs an open vault."""
    all_kept = _all()
    for path, fields in texts.items():
        filled = {name: text for name, text in fields.items() if text.strip()}
        if filled:
            all_kept[path] = filled
        else:
            all_kept.pop(path, None)
    Setting.put(_KEY, all_kept)


def at(path: str) -> dict[str, str]:
    """The texts kept for one page: field name to text. Needs an open vault."""
    return _all().get(path, {})


def drop(path: str) -> None:
    """Take away what is kept for one page."""
    all_kept = _all()
    if all_kept.pop(path, None) is not None:
        Setting.put(_KEY, all_kept)


def _all() -> dict[str, dict[str, str]]:
    found = Setting.get(_KEY, {})
    return dict(found) if isinstance(found, dict) else {}
