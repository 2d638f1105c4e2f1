"""Access rights of a collection: `DAV:acl` (RFC 3744). Only entries that may be changed are ever touched.

The ACL method replaces all of them at once, so the others are read anew and sent again as they are.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, tostring

from leeward.channels import errors
from leeward.channels.calendars.account import Account, Collection
from leeward.channels.calendars.dav import Entry, ask, parsed, propfind, q, tree
from leeward.channels.calendars.share import Share
from leeward.channels.line import Line

WAY = "rights"
_WRITES = ("D:write", "D:write-content", "D:all", "D:bind")
_EVERYBODY = ("D:all", "D:authenticated", "D:unauthenticated")


class Rights:
    """Entries of `DAV:acl` that grant something to somebody else."""

    def found(self, line: Line, account: Account) -> tuple[Share, ...]:  # noqa: ARG002, the account has all of it
        """Whoever has rights in a collection of this account that this account may change."""
        return tuple(
            share
            for collection in account.collections
            if collection.ours and _may_change(collection.entry)
            for share in _shares(collection, account.principal)
        )

    def remove(self, line: Line, share: Share) -> None:
        """The rights without theirs."""
        aces = _aces(_now(line, share.where))
        rest = [ace for ace in aces if _who(ace) != share.who]
        if len(rest) == len(aces):
            raise errors.ChangedSince
        _put(line, share.where, rest)

    def restore(self, line: Line, share: Share) -> None:
        """The rights with theirs again, each at its old place."""
        aces = [ace for ace in _aces(_now(line, share.where)) if _who(ace) != share.who]
        for at, text in share.detail.get("aces", ()):
            aces.insert(min(int(at), len(aces)), parsed(str(text).encode()))
        _put(line, share.where, aces)


def _may_change(entry: Entry) -> bool:
    mine = entry.props.get(q("D:current-user-privilege-set"))
    return mine is not None and any(next(mine.iter(q(name)), None) is not None for name in ("D:write-acl", "D:all"))


def _shares(collection: Collection, principal: str) -> tuple[Share, ...]:
    aces = _aces(collection.entry)
    people = dict.fromkeys(who for ace in aces if (who := _who(ace)) and ace.find(q("D:grant")) is not None)
    return tuple(
        Share(
            WAY,
            collection.path,
            collection.name,
            who,
            writes=any(_grants(ace, _WRITES) for ace in aces if _who(ace) == who),
            public=who in _EVERYBODY or "/groups/" in who,
            detail={"aces": [[at, tostring(ace, "unicode")] for at, ace in enumerate(aces) if _who(ace) == who]},
        )
        for who in people
        if who.rstrip("/") != principal.rstrip("/")
    )


def _aces(entry: Entry) -> list[Element]:
    acl = entry.props.get(q("D:acl"))
    found = [] if acl is None else acl.findall(q("D:ace"))
    return [ace for ace in found if ace.find(q("D:protected")) is None and ace.find(q("D:inherited")) is None]


def _who(ace: Element) -> str:
    """To whom an entry applies; empty for the owner and for what stands for the person themselves."""
    principal = ace.find(q("D:principal"))
    if principal is None:
        return ""
    href = principal.findtext(q("D:href"))
    if href and href.strip():
        return href.strip()
    return next((name for name in _EVERYBODY if principal.find(q(name)) is not None), "")


def _grants(ace: Element, names: Sequence[str]) -> bool:
    grant = ace.find(q("D:grant"))
    return grant is not None and any(next(grant.iter(q(name)), None) is not None for name in names)


def _now(line: Line, path: str) -> Entry:
    found = propfind(line, path, ("D:acl",))
    if not found or q("D:acl") not in found[0].props:
        raise errors.ChangedSince
    return found[0]


def _put(line: Line, path: str, aces: Sequence[Element]) -> None:
    ask(line, "ACL", path, tree("D:acl", *aces))
