"""Which question comes next before a file is looked at, and which came before."""

from django.urls import reverse

from leeward.history import owning
from leeward.history.bringing import receipts
from leeward.history.desk import Desk
from leeward.history.forms import Step, steps
from leeward.history.models import Source
from leeward.vault.registries import Way, way


class Asking:
    """One question among those this file asks. `number` counts from 1; what is no such number is the first question.

    A question is only reached when those before it that need an answer have one.
    """

    def __init__(self, desk: Desk, number: int | str) -> None:
        self._desk = desk
        self.steps = steps(desk)
        text = str(number)
        wanted = int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 1
        self.number = max(1, min(wanted, len(self.steps), self._reached()))
        self.step: Step = self.steps[self.number - 1]

    @property
    def of(self) -> int:
        return len(self.steps)

    @property
    def is_last(self) -> bool:
        return self.number == self.of

    @property
    def back(self) -> str:
        """The address of the question before, empty at the first."""
        return _address(self.number - 1) if self.number > 1 else ""

    def leads_to(self) -> str:
        """Where to go when this question is answered. After the last, the file may be looked at."""
        if not self.is_last:
            return _address(self.number + 1)
        self._desk.confirmed = True
        return way(Way.LOOK)

    def _reached(self) -> int:
        """The number of the first question without the answer it needs, or of the last one."""
        desk = self._desk
        needed = {Step.ACCOUNT: desk.own_account, Step.ME: desk.me, Step.THEM: desk.them, Step.DATES: desk.dates}
        return next((n for n, step in enumerate(self.steps, 1) if not needed.get(step, True)), len(self.steps))


def take_known_order(desk: Desk) -> None:
    """Where every file of the desk was brought in before with one order of day and month, it is not asked for again."""
    orders = {receipts.earlier_order(source.sha256) for source in desk.sources}
    if len(orders) == 1 and (known := orders.pop()) is not None:
        desk.dates, desk.dates_known = known, True


def take_owner(desk: Desk, *, vault: bool) -> None:
    """Notes whose account lies on the desk, and whether that must be asked. Raises NotYourAccount for another's."""
    named = owning.owners(desk.reading())
    desk.owners = owning.together(named)
    if vault and Source.objects.filter(sha256__in=[one.sha256 for one in desk.sources]).count() == len(desk.sources):
        return
    if owning.check(named, vault=vault) is owning.Whose.NOT_SAID:
        desk.own_account = False


def _address(number: int) -> str:
    return f"{reverse('history:confirm')}?n={number}"
