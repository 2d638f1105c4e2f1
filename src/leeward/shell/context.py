"""What every page shows around its content. Asked for by the templates, so that a page pays only for what it uses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from leeward.directory import guessing, lines
from leeward.shell import icons, kept, leaving
from leeward.vault.models import Setting
from leeward.vault.registries import DangerItem, danger_panels, navigation
from leeward.vault.sessions import open_vault

_IDLE_MINUTES = 10
_APART_FROM = 75  # Help and Settings stand a little apart from the parts


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the navigation, ready to show."""

    label: str
    url: str
    icon: str
    apart: bool = False
    current: bool = False
    beside: tuple[str, ...] = ()

    def reach(self, path: str) -> int:
        """How far it fits the path of a page: letters of its own address, or of one beside it, that leads there."""
        return max((len(url) for url in (self.url, *self.beside) if _covers(url, path)), default=0)


class Page:
    """The frame of one page. Never raises for lack of a session: error pages and doors have none."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._session: Any = getattr(request, "session", None) or {}
        self._vault = open_vault(request)

    @property
    def vault_open(self) -> bool:
        return self._vault is not None and bool(self._vault.is_open)

    @property
    def path(self) -> str:
        """Where this page is, for a form that leads back here."""
        return str(self._request.path)

    @cached_property
    def navigation(self) -> list[Entry]:
        """The parts that exist and that can be opened now; the one with the longest fitting path is current."""
        entries: list[Entry] = []
        for entry in sorted(navigation, key=lambda entry: entry.order):
            url = _url(entry.url_name)
            if url is None or (entry.needs_vault and not self.vault_open):
                continue
            apart = entry.order >= _APART_FROM and not any(e.apart for e in entries)
            icon = entry.icon if entry.icon in icons.ICONS else "later"
            beside = tuple(filter(None, map(_url, entry.beside)))
            entries.append(Entry(entry.label, url, icon, apart, beside=beside))
        current = max(entries, key=lambda entry: entry.reach(self._request.path), default=None)
        if current is not None and current.reach(self._request.path):
            entries[entries.index(current)] = replace(current, current=True)
        return entries

    @cached_property
    def danger(self) -> Sequence[DangerItem]:
        """What stands above everything. A panel that fails breaks the page: silence would be worse.

        A page from before there is a session knows of nobody, so of no danger either.
        """
        if getattr(self._request, "session", None) is None:
            return ()
        return [item for panel in danger_panels for item in panel(self._request)]

    @cached_property
    def country(self) -> lines.Country | None:
        """The country the person chose, in this session or kept in the vault; else the guess from the browser."""
        return self.chosen_country or guessing.guess(self._request.headers.get("Accept-Language", ""))

    @cached_property
    def chosen_country(self) -> lines.Country | None:
        """None as long as the country is a guess: pages say so beside its numbers."""
        code = self._session.get("country") or self._setting("country")
        return lines.for_country(code)

    @cached_property
    def theme(self) -> str | None:
        """Either light or dark where the person chose one, else None: the system's setting is followed."""
        choice = self._session.get("theme") or self._setting("theme")
        return choice if choice in {"light", "dark"} else None

    @cached_property
    def away(self) -> str:
        """Where the exit leads."""
        return leaving.target(self._request)

    @cached_property
    def idle_seconds(self) -> int:
        return int(self._setting("idle_minutes") or _IDLE_MINUTES) * 60

    @cached_property
    def kept(self) -> dict[str, str]:
        """What the person was writing on this page when they left."""
        return kept.at(self._request.path) if self.vault_open else {}

    def _setting(self, key: str) -> Any:
        return Setting.get(key, None) if self.vault_open else None


def page(request: HttpRequest) -> dict[str, Page]:
    """The context processor: `around`, a name that no view uses for its own things."""
    return {"around": Page(request)}


def _url(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def _covers(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))
