"""What a person reads about calendars and address books at a server."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from leeward.channels.calendars.account import Account
from leeward.channels.calendars.share import Share
from leeward.channels.protocol import Step

BEFORE = (
    Step(
        "This program asks the calendar server, over an encrypted line, for your calendars and address books, and with "
        "whom each is shared.",
        "The server may list this computer among the devices that are logged in. "
        "Whoever knows your password there can see that list.",
    ),
    Step("Nothing is changed there. The other person is told nothing."),
)
NOT_SEEN = Step(
    "This cannot see copies that somebody has made, rights that the owner of the server set up, "
    "or somebody who logs in with your password."
)
NOTHING = Step("Nothing of this account was found to be shared with this person.")
NOTICE = (
    "They will notice: it disappears from their list or no longer opens. "
    "The server may also tell them by a notice or a mail, and they may ask you about it."
)
KEEPS = Step("What they have copied until now stays with them. Your own calendars stay as they are.")
FIRST = Step("Events in which they are organiser or guest are collected into your notebook first.")
BACK = "They may get an invitation and have to accept it, or see it again at once."
STILL = "The server said yes, and it is still shared. Nothing else was done. Look there yourself, or ask its help."
GROUP = "Whoever is in this group sees it, perhaps the other person too. This is not changed from here."
LINK = "Whoever has the link can see it, without a password. Only the page of the server ends that."


def found(account: Account, shares: Sequence[Share]) -> Iterator[Step]:
    """What was found: how many there are, and each share."""
    ours = [one for one in account.collections if one.ours and one.kind in {"calendar", "addressbook"}]
    counts = [sum(one.kind == kind for one in ours) for kind in ("calendar", "addressbook")]
    yield Step(f"Found of yours: calendars {counts[0]}, address books {counts[1]}.")
    for share in shares:
        yield Step(_shared(share), _seen_by_many(share))
    for one in account.collections:
        if one.entry.hrefs("CS:publish-url"):
            yield Step(f"“{one.name}” can be opened with a link.", LINK)
        if not one.ours:
            yield Step(f"“{one.name}” belongs to somebody else and is shared with you.")
        for source in one.entry.hrefs("CS:source"):
            seen = "That place can see when and from where it is read."
            yield Step(f"“{one.name}” is brought in from {_host(source)}.", seen)
    yield NOT_SEEN


def shown(share: Share) -> str:
    """Who it is, as the server names them and as they name themselves."""
    who = share.who.removeprefix("mailto:").removeprefix("principal:")[:120]
    return f"{share.name[:80]} ({who})" if share.name else who


def _shared(share: Share) -> str:
    if not share.who:
        return f"“{share.label}” can be opened with a link."
    return f"“{share.label}” can be seen{' and changed' if share.writes else ''} by {shown(share)}."


def _seen_by_many(share: Share) -> str:
    if not share.public:
        return ""
    return GROUP if share.who else LINK


def taking(share: Share, *, done: bool = False) -> Step:
    """That a share is taken back."""
    ends = "is no longer shared" if done else "will no longer be shared"
    return Step(f"“{share.label}” {ends} with {shown(share)}.", NOTICE)


def giving(share: Share) -> Step:
    """That it is shared again."""
    again = " They can change it, as before." if share.writes else ""
    return Step(f"“{share.label}” is shared again with {shown(share)}.{again}", BACK)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "another place")[:100]
    except ValueError:
        return "another place"
