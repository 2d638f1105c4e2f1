"""What people who know can help with: what each role means, what to ask for, what they may say if asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from leeward.library.content import Said, said, tables

_FILE = "roles.toml"


@dataclass(frozen=True, slots=True)
class HelperRole:
    """`said.text` names the role, `said.detail` says what it means. The rest are sentences about or for the helper.

    `ask`: what to ask them, spoken by the person. `may_say`: what they may say if somebody asks. `brief`: one line
    for a note to the helper. `detail_label` is "" or names what else is worth noting, like a case number.
    """

    said: Said
    ask: str
    may_say: str
    brief: str
    detail_label: str


ROLES: Mapping[str, HelperRole] = MappingProxyType(
    {
        entry["key"]: HelperRole(
            said(entry), entry["ask"], entry["may_say"], entry["brief"], entry.get("detail_label", "")
        )
        for entry in tables(_FILE, "role")
    }
)
"""The roles by key, in the order in which they are offered."""

SAID: tuple[Said, ...] = (
    *(role.said for role in ROLES.values()),
    *(
        Said(f"{role.said.key}-{part}", text, "", role.said.source)
        for role in ROLES.values()
        for part, text in (("ask", role.ask), ("may-say", role.may_say), ("brief", role.brief))
    ),
)
