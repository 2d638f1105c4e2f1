"""Invitations to a calendar: `CS:invite` and `CS:share` (Apple, https://github.com/apple/ccs-calendarserver,
doc/Extensions/caldav-sharing.txt), and the same in the space of ownCloud, which Nextcloud uses too (seen 2026-12).
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from leeward.channels.calendars.account import Account
from leeward.channels.calendars.dav import ask, child, q, tree
from leeward.channels.calendars.share import Share
from leeward.channels.line import Line

_OVER = ("invite-deleted", "invite-invalid")


@dataclass(frozen=True, slots=True)
class Invites:
    """One of the two spaces, by its short name."""

    space: str

    @property
    def way(self) -> str:
        """The name of this way."""
        return f"invite-{self.space.lower()}"

    def found(self, line: Line, account: Account) -> tuple[Share, ...]:  # noqa: ARG002, the account has all of it
        """Whoever is invited to a collection of this account."""
        return tuple(
            share
            for collection in account.collections
            if collection.ours and (invite := collection.entry.props.get(q(f"{self.space}:invite"))) is not None
            for user in invite.findall(q(f"{self.space}:user"))
            if (share := self._share(collection.path, collection.name, user))
        )

    def _share(self, where: str, label: str, user: Element) -> Share | None:
        who = (user.findtext(q("D:href")) or "").strip()
        if not who or any(user.find(q(f"{self.space}:{state}")) is not None for state in _OVER):
            return None
        name = (user.findtext(q(f"{self.space}:common-name")) or "").strip()
        summary = (user.findtext(q(f"{self.space}:summary")) or "").strip()
        writes = next(user.iter(q(f"{self.space}:read-write")), None) is not None
        group = "principals/groups" in who or "principals/circles" in who
        return Share(self.way, where, label, who, name, writes, group, {"summary": summary})

    def remove(self, line: Line, share: Share) -> None:
        """They are no longer invited."""
        gone = tree(f"{self.space}:remove", tree("D:href", share.who))
        ask(line, "POST", share.where, tree(f"{self.space}:share", gone))

    def restore(self, line: Line, share: Share) -> None:
        """They are invited again, with the same rights."""
        again = tree(f"{self.space}:set", tree("D:href", share.who))
        for name, words in (("common-name", share.name), ("summary", str(share.detail.get("summary", "")))):
            if words:
                child(again, f"{self.space}:{name}", words)
        child(again, f"{self.space}:{'read-write' if share.writes else 'read'}")
        ask(line, "POST", share.where, tree(f"{self.space}:share", again))
