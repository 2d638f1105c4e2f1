"""The servers of common providers, as data with a source on every entry (`providers.toml`)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider. `refused` is a sentence where it takes no password from programs. `source`: where it was read."""

    name: str
    domains: tuple[str, ...]
    imap: str
    smtp: str
    smtp_port: int
    sieve_port: int
    note: str
    refused: str
    source: str
    looked: str


@cache
def providers() -> tuple[Provider, ...]:
    """All that are known, in the order of the file."""
    text = resources.files("leeward.channels.mail").joinpath("providers.toml").read_text(encoding="utf-8")
    return tuple(
        Provider(
            entry["name"],
            tuple(entry["domains"]),
            entry["imap"],
            entry["smtp"],
            entry["smtp_port"],
            entry["sieve"],
            entry["note"],
            entry.get("refused", ""),
            entry["source"],
            entry["looked"].isoformat(),
        )
        for entry in tomllib.loads(text)["provider"]
    )


def provider_of(address: str) -> Provider | None:
    """By what stands behind the @ of an address; None for one that is not known."""
    domain = address.rpartition("@")[2].casefold()
    return next((provider for provider in providers() if domain in provider.domains), None)
