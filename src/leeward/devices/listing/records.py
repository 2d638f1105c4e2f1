"""Lists of apps as JSON: packages.json of androidqf and of MVT, dumpsys_packages.json, applications.json for iPhones.

Shapes as their code writes them (github.com/mvt-project/androidqf and mvt, read 2026-11): a list of objects with
`name` or `package_name`, `files` with a `certificate` (`Sha1`); for iPhones `softwareVersionBundleId` and `name`.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from leeward.devices.listing.errors import Broken, NoAppList
from leeward.devices.listing.rows import AppRow, Kind, Problem

FILES = ("packages.json", "aqf_packages.json", "dumpsys_packages.json", "applications.json")
"""Names under which these lists lie in a folder or zip."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,250}")
_SHA1 = re.compile(r"[0-9A-F]{40}")
_MARKS = {"package_name", "softwareVersionBundleId", "installer", "files", "third_party"}
_LOOKED_AT = 50


def records(name: str, text: str) -> Iterator[AppRow | Problem]:
    """The rows of such a file. Raises Broken where it is no whole JSON, NoAppList where it holds something else."""
    entries = _entries(name, text)
    for number, entry in enumerate(entries, start=1):
        place = f"{name}, entry {number}"
        if not isinstance(entry, Mapping):
            yield Problem(place, "not about an app")
            continue
        kind, found = _named(entry)
        if found is None:
            yield Problem(place, "has no id of an app that can be read")
        else:
            yield AppRow(found, kind, place, _certificates(entry))


def _entries(name: str, text: str) -> list[Any]:
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Broken(name) from error
    if isinstance(held, dict):
        held = next((held[key] for key in ("packages", "results", "applications") if key in held), held)
    if not isinstance(held, list) or not any(_about_an_app(entry) for entry in held[:_LOOKED_AT]):
        raise NoAppList(name, "a data file about something else")
    return held


def _about_an_app(entry: object) -> bool:
    return isinstance(entry, Mapping) and not _MARKS.isdisjoint(entry)


def _named(entry: Mapping[str, Any]) -> tuple[Kind, str | None]:
    for key, kind in (("package_name", Kind.ANDROID), ("softwareVersionBundleId", Kind.IPHONE), ("name", None)):
        value = entry.get(key)
        if isinstance(value, str) and _ID.fullmatch(value):
            return kind or _kind(entry), value
    return Kind.ANDROID, None


def _kind(entry: Mapping[str, Any]) -> Kind:
    return Kind.IPHONE if {"itemName", "artistName", "bundleVersion"} & set(entry) else Kind.ANDROID


def _certificates(entry: Mapping[str, Any]) -> frozenset[str]:
    files = entry.get("files")
    found = set()
    for file in files if isinstance(files, list) else ():
        certificate = file.get("certificate") if isinstance(file, Mapping) else None
        if isinstance(certificate, Mapping):
            found |= {str(certificate.get(key, "")).upper() for key in ("Sha1", "sha1", "SHA1")}
    return frozenset(value for value in found if _SHA1.fullmatch(value))
