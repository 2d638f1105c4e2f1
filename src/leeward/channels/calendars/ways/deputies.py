"""People who may act for this account in everything: the groups `calendar-proxy-read` and `calendar-proxy-write`
(Apple, https://github.com/apple/ccs-calendarserver, doc/Extensions/caldav-proxy.txt), which Nextcloud has too.
"""

from xml.etree.ElementTree import Element

from leeward.channels import errors
from leeward.channels.calendars.account import Account
from leeward.channels.calendars.dav import ask, entries, path_of, propfind, q, tree
from leeward.channels.calendars.share import Share
from leeward.channels.line import Line

WAY = "deputy"
LABEL = "all of your calendars"
_KINDS = {"CS:calendar-proxy-read": False, "CS:calendar-proxy-write": True}


class Deputies:
    """Members of the two groups."""

    def found(self, line: Line, account: Account) -> tuple[Share, ...]:
        """Whoever is in one of the groups of this account; none where the server has no such groups."""
        try:
            groups = propfind(line, account.principal, ("D:resourcetype", "D:group-member-set"), depth="1")
        except errors.NotSupported:
            return ()
        return tuple(
            Share(WAY, group.path, LABEL, member, writes=writes)
            for group in groups
            for kind, writes in _KINDS.items()
            if group.has("D:resourcetype", kind)
            for member in group.hrefs("D:group-member-set")
        )

    def remove(self, line: Line, share: Share) -> None:
        """The group without them."""
        members = _members(line, share.where)
        rest = [member for member in members if path_of(member) != path_of(share.who)]
        if len(rest) == len(members):
            raise errors.ChangedSince
        _put(line, share.where, rest)

    def restore(self, line: Line, share: Share) -> None:
        """The group with them."""
        rest = [member for member in _members(line, share.where) if path_of(member) != path_of(share.who)]
        _put(line, share.where, [*rest, share.who])


def _members(line: Line, path: str) -> tuple[str, ...]:
    found = propfind(line, path, ("D:group-member-set",))
    if not found:
        raise errors.ChangedSince
    return found[0].hrefs("D:group-member-set")


def _put(line: Line, path: str, members: list[str]) -> None:
    group: Element = tree("D:group-member-set", *(tree("D:href", member) for member in members))
    answer = ask(line, "PROPPATCH", path, tree("D:propertyupdate", tree("D:set", tree("D:prop", group))))
    if not any(q("D:group-member-set") in entry.props for entry in entries(answer)):
        raise errors.NotSupported
