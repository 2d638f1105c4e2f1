"""What a person reads of one mailbox: what connecting does, what was found, what would happen and what did."""

from collections.abc import Mapping, Sequence

from leeward.channels.mail.account import Account
from leeward.channels.mail.providers import provider_of
from leeward.channels.mail.ruling import Proposal
from leeward.channels.protocol import Step


def before(account: Account | None = None) -> list[Step]:
    """What connecting does, and who may notice it; without an account before anything was typed."""
    known = provider_of(account.address) if account else None
    host = account.host if account else "the server of your provider"
    line = "on this same computer" if account and not account.insist else "over an encrypted line"
    steps = [
        Step(
            f"The program signs in at {host}, {line}, and reads. Nothing is changed, and nothing becomes read.",
            "Some providers send a notice of a new sign-in to the recovery address or to other devices. "
            "Whoever gets such notices may see that somebody signed in.",
        ),
        Step(
            "Many providers list every sign-in on a page of the account, with its time and place.",
            "Whoever can open the account can read that page.",
        ),
        Step(
            "Other people may be able to open this mailbox too: by the password, on a device that is signed in, or by "
            "the recovery address.",
            "They can see each folder and each rule that is made in it.",
        ),
        Step("The password is kept in the notebook. It is given to this server and to no other."),
        Step("All folders are looked through but the trash and drafts; junk and the archive are among them."),
    ]
    if known and known.note:
        steps.append(Step(known.note))
    return steps


def looked(folders: Sequence[str], rules: str | None, forwards: Sequence[str], *, moves: bool) -> tuple[Step, ...]:
    """What was found. `rules` is the name of the active list, empty for none, None where it cannot be known."""
    steps = [Step(f"{_count(len(folders), 'folder')} can be read: {_listed(folders)}.")]
    if rules is None:
        steps.append(Step("No service for rules answered at the server. New email is moved at each look instead."))
    elif rules:
        steps.append(Step(f"The server keeps rules. The active list is called “{rules}”; it stays as it is."))
    else:
        steps.append(Step("The server keeps rules. None are active."))
    if not moves:
        steps.append(Step("The server cannot move single messages, so what lies there already stays where it is."))
    steps += [
        Step(
            f"One of the rules there passes email on to {address}.",
            "Whoever reads that address may see what comes in here. The program leaves this rule as it is.",
        )
        for address in forwards
    ]
    steps.append(Step("Forwarding that is set on the provider’s own pages cannot be seen from here. Look at it there."))
    return tuple(steps)


def rehearsed(
    senders: Sequence[str], quiet: str, proposal: Proposal | None, found: Mapping[str, int], already: int | None
) -> tuple[Step, ...]:
    """What holding would do. `already`: how many messages the quiet folder holds, None where it is not there yet."""
    place = f"The folder “{quiet}” is made." if already is None else f"The folder “{quiet}” is there. {_there(already)}"
    return (
        Step(
            f"What comes from {_listed(senders)} goes to the folder “{quiet}”, unread and unchanged.",
            "The sender gets no answer and no error. Where they ask for a receipt, none is sent.",
        ),
        Step(place, "Whoever can open this mailbox can see the folder and what is in it."),
        *_ruling(proposal),
        *(
            Step(f"{_count(number, 'email')} from them in “{name}” {'stays' if number == 1 else 'stay'} there for now.")
            for name, number in found.items()
        ),
    )


def _ruling(proposal: Proposal | None) -> list[Step]:
    if proposal is None:
        return [Step("No service for rules answered at the server. Email is moved when Leeward looks, and not before.")]
    stored = f"This list of rules is stored at the server as “{proposal.name}”, word for word:\n{proposal.text}"
    return [Step(stored, "Whoever can open the settings of this mailbox can read it there."), *_theirs(proposal)]


def existing(number: int, quiet: str) -> tuple[str, str]:
    """The choice to move what lies there already."""
    emails = _count(number, "email")
    return (
        f"Move the {emails} from them that lie there already to “{quiet}”. Each is kept in the notebook first.",
        "Whoever opens this mailbox sees that they are in another place.",
    )


def _there(already: int) -> str:
    return f"{_count(already, 'email')} in it {'stays' if already == 1 else 'stay'}."


def _theirs(proposal: Proposal) -> list[Step]:
    if not proposal.before:
        return []
    if proposal.before == proposal.name:
        return [Step("The rules that are in this list already stay in it.")]
    how = "copied into it" if proposal.copied else "called from it"
    return [Step(f"Your own rules “{proposal.before}” stay as they are. They are {how} and go on working.")]


def made(quiet: str) -> Step:
    """The folder was made."""
    return Step(f"The folder “{quiet}” was made.")


def ruled() -> Step:
    """The rule is in force."""
    return Step("The rule is stored at the server and active.")


def polled() -> Step:
    """There is no rule; the program moves."""
    return Step("From now on, new email from them is moved whenever Leeward looks.")


def moved(number: int, quiet: str) -> Step:
    """Messages were moved."""
    return Step(f"{_count(number, 'email')} kept in the notebook and moved to “{quiet}”.")


def renumbered() -> Step:
    """The server gave new numbers."""
    return Step(
        "The server numbered the inbox anew, so what came since the last look was not moved. New email is moved again "
        "from now on."
    )


def returned(number: int, lost: int, elsewhere: Sequence[str]) -> list[Step]:
    """Messages went back."""
    steps = [Step(f"{_count(number, 'email')} moved back to where {'it was' if number == 1 else 'they were'}.")]
    if lost:
        steps.append(
            Step(f"{_count(lost, 'email')} could not be found in the quiet folder any more. The notebook has each.")
        )
    if elsewhere:
        steps.append(Step(f"The inbox took those from {_listed(elsewhere)}, since that is not there any more."))
    return steps


def still_there(number: int, quiet: str) -> Step:
    """What came while it was held stays."""
    return Step(f"{_count(number, 'email')} that came in the meantime or lay there before stay in “{quiet}”.")


def removed(quiet: str) -> Step:
    """The folder is gone again."""
    return Step(f"The folder “{quiet}” was empty and was removed.")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "")
