"""All shares of an account, in whichever way each was set up, and those of one person."""

from collections.abc import Mapping, Sequence

from leeward.channels import errors
from leeward.channels.calendars.account import Account
from leeward.channels.calendars.dav import propfind
from leeward.channels.calendars.share import Share, Way
from leeward.channels.calendars.ways import deputies, invites, radicale, rights
from leeward.channels.calendars.who import Meant, forms
from leeward.channels.line import Line

WAYS: Mapping[str, Way] = {
    **{way.way: way for way in (invites.Invites("CS"), invites.Invites("OC"))},
    rights.WAY: rights.Rights(),
    deputies.WAY: deputies.Deputies(),
    radicale.WAY: radicale.Radicale(),
}
_MOST_ASKED = 50  # people whose addresses are asked for


def everything(line: Line, account: Account) -> tuple[Share, ...]:
    """Every share. Somebody who was invited also has rights; then the invitation is what counts."""
    found: list[Share] = []
    for way in WAYS.values():
        before = [(share.where, forms(share.who)) for share in found]
        found += [
            share
            for share in way.found(line, account)
            if not any(share.where == where and not forms(share.who).isdisjoint(who) for where, who in before)
        ]
    return tuple(found)


def theirs(line: Line, account: Account, shares: Sequence[Share], meant: Meant) -> tuple[Share, ...]:
    """The shares of one person, known by what the server calls them and by the addresses that it has of them."""
    known: dict[str, tuple[str, ...]] = {}
    for share in shares:
        if share.who and share.who not in known and len(known) < _MOST_ASKED:
            sure = share.public or meant.is_one_of([share.who])
            known[share.who] = () if sure else _addresses(line, account, share.who)
    return tuple(
        share
        for share in shares
        if share.who and not share.public and meant.is_one_of([share.who, *known.get(share.who, ())])
    )


def _addresses(line: Line, account: Account, who: str) -> tuple[str, ...]:
    """The addresses that the server has of somebody; they are not told that it was asked."""
    path = who
    if who.startswith("principal:"):
        start = account.principal.find("/principals/")
        path = f"{account.principal[: max(start, 0)]}/{who.removeprefix('principal:').lstrip('/')}/"
    if not path.startswith(("/", "http")):
        return ()
    try:
        found = propfind(line, path, ("C:calendar-user-address-set", "S:email-address"))
    except (errors.NotSupported, errors.AnswerUnclear, errors.SettingsWrong):
        return ()
    return tuple(
        one
        for entry in found[:1]
        for one in (*entry.hrefs("C:calendar-user-address-set"), entry.text("S:email-address"))
        if one
    )
