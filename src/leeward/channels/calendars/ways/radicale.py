"""Sharing as Radicale 3.9 has it: `/.sharing/v1/`, in JSON (read in its source, `radicale/sharing`, 2026-12).

A share is switched off and on again, never deleted, so all of its settings stay as they were.
"""

import json
from collections.abc import Mapping
from typing import Any

from leeward.channels import errors
from leeward.channels.calendars.account import Account
from leeward.channels.calendars.share import Share
from leeward.channels.line import Line

WAY = "radicale"
_JSON = {"Content-Type": "application/json", "Accept": "application/json"}


class Radicale:
    """Shares with one user (maps) and links (tokens) of Radicale."""

    def found(self, line: Line, account: Account) -> tuple[Share, ...]:
        """What this account shares and has not switched off; none where the server is another, or shares nothing."""
        if not account.is_radicale:
            return ()
        base = account.principal.rstrip("/").rsplit("/", 1)[0]
        return tuple(
            share
            for kind in ("map", "token")
            for row in _rows(line, f"{base}/.sharing/v1/{kind}")
            if (share := _share(base, kind, row, account))
        )

    def remove(self, line: Line, share: Share) -> None:
        """Switched off by its owner."""
        _post(line, f"{share.detail['address']}/disable", {"PathOrToken": share.detail["share"]})

    def restore(self, line: Line, share: Share) -> None:
        """Switched on by its owner."""
        _post(line, f"{share.detail['address']}/enable", {"PathOrToken": share.detail["share"]})


def _share(base: str, kind: str, row: Mapping[str, Any], account: Account) -> Share | None:
    if row.get("Owner") != account.user or row.get("EnabledByOwner") is not True:
        return None
    mapped, user = str(row.get("PathMapped", "")), str(row.get("User", ""))
    label = next((one.name for one in account.collections if one.path == f"{base}{mapped}"), mapped.strip("/"))
    return Share(
        WAY,
        mapped,
        label,
        "" if kind == "token" else user,
        writes="w" in str(row.get("Permissions", "")),
        public=kind == "token" or user.startswith((":", "@")),
        detail={"address": f"{base}/.sharing/v1/{kind}", "share": str(row.get("PathOrToken", ""))},
    )


def _rows(line: Line, address: str) -> list[Mapping[str, Any]]:
    try:
        found = _post(line, f"{address}/list", {}).get("Content", [])
    except errors.NotSupported:
        return []
    if not isinstance(found, list):
        raise errors.AnswerUnclear
    return [row for row in found if isinstance(row, Mapping)]


def _post(line: Line, address: str, values: Mapping[str, str]) -> Mapping[str, Any]:
    answer = line.ask("POST", address, json.dumps(values).encode(), _JSON)
    if answer.status in {400, 403, 404, 405}:
        raise errors.NotSupported
    try:
        found = json.loads(answer.body) if answer.status == 200 else None
    except (ValueError, RecursionError) as error:
        raise errors.AnswerUnclear from error
    if not isinstance(found, Mapping):
        raise errors.AnswerUnclear
    return found
