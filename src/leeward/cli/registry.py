"""The list of commands, in the order that `leeward --help` shows."""

from leeward.cli import (
    bundle,
    check,
    doctor,
    facts,
    formats,
    keep,
    open_site,
    read,
    report,
    screen,
    tactics_list,
    vault_commands,
    verify,
)
from leeward.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    open_site,
    read,
    formats,
    report,
    screen,
    facts,
    check,
    tactics_list,
    keep,
    vault_commands,
    bundle,
    verify,
    doctor,
)
