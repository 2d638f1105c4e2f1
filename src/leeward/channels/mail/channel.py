"""One mailbox as a channel, and how it is set up."""

from collections.abc import Sequence

from leeward.channels.errors import NotSupported, PasswordRefused, ServerAway
from leeward.channels.mail import collecting, folders, holding, rules, sending, telling
from leeward.channels.mail.account import Account, account_of
from leeward.channels.mail.imap import signed_in
from leeward.channels.mail.moving import can_move
from leeward.channels.mail.sieve import rules_of
from leeward.channels.protocol import Action, Collected, Done, Json, Keep, Look, Outgoing, Rehearsal, Sent, Step


class Mail:
    """The channel. Signs in anew for every call and keeps nothing between them."""

    kind = "mail"

    def __init__(self, account: Account) -> None:
        self._account = account

    @property
    def can_send(self) -> bool:
        """Whether a server for sending is known."""
        return bool(self._account.smtp_host)

    def before(self) -> Sequence[Step]:
        """See `Channel.before`."""
        return telling.before(self._account)

    def look(self) -> Look:
        """See `Channel.look`. Rules that pass email on are told of; where they lie elsewhere they cannot be seen."""
        with signed_in(self._account) as box:
            listed = box.folders()
            moves = can_move(box)
        active, forwards, able = self._rules()
        can = frozenset((Action.HOLD,)) if able or moves else frozenset[Action]()
        return Look(can, telling.looked(folders.to_read(listed), active, forwards, moves=moves))

    def _rules(self) -> tuple[str | None, tuple[str, ...], bool]:
        """The active list (None where it cannot be known), where it passes email on to, and whether ours can be put."""
        try:
            with rules_of(self._account) as line:
                lists = line.lists()
                text = line.text(lists.active) if lists.active else ""
        except (NotSupported, ServerAway, PasswordRefused):
            return None, (), False
        return lists.active, rules.forwards(text), "fileinto" in lists.extensions

    def collect(self, senders: Sequence[str], mark: Json, keep: Keep) -> Collected:
        """See `Channel.collect`. At most 500 messages or 64 MiB a call; trash and drafts are left out."""
        return collecting.collect(self._account, senders, mark, keep)

    def rehearse(self, action: Action, senders: Sequence[str]) -> Rehearsal:
        """See `Channel.rehearse`."""
        if action is not Action.HOLD:
            raise NotSupported
        return holding.rehearse(self._account, senders)

    def act(self, rehearsal: Rehearsal, keep: Keep) -> Done:
        """See `Channel.act`."""
        if rehearsal.action is not Action.HOLD:
            raise NotSupported
        return holding.act(self._account, rehearsal, keep)

    def tend(self, undo: Json, keep: Keep) -> Done | None:
        """See `Channel.tend`. Signs in only where the server keeps no rule."""
        return holding.tend(self._account, undo, keep)

    def undo(self, undo: Json) -> Done:
        """See `Channel.undo`."""
        return holding.undo(self._account, undo)

    def send(self, outgoing: Outgoing) -> Sent:
        """See `Channel.send`."""
        return sending.send(self._account, outgoing)


def opened(settings: Json) -> Mail:
    """The channel with these settings. Asks nobody. Raises SettingsWrong."""
    return Mail(account_of(settings))
