"""A message that another room hands over (`shell.given`): it lies open at once, nobody copies it."""

from django.http import HttpRequest

from leeward.people import channels, identities
from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist import standing
from leeward.resist.incoming import looking
from leeward.resist.incoming.forms import MessageForm
from leeward.resist.incoming.looking import Came
from leeward.shell.given import Given

_LONGEST_NUMBER = 10


def form_of(given: Given) -> MessageForm:
    """The box, filled in and looked at as if the person had typed it."""
    values = {name: dict(given.values).get(name, "") for name in ("text", "day", "clock", "channel")}
    if values["channel"] not in channels.BY_HAND:
        values["channel"] = ""
    return MessageForm(values)


def lay(request: HttpRequest, given: Given, form: MessageForm) -> bool:
    """Lays it open; False where it cannot be, or where another message lies there that is not kept.

    The same message that lies there already stays, with the answer that was begun to it. Needs an open vault.
    """
    number = _number(given, "held")
    before = lying.of(request.session)
    if before is not None and before.held_id is not None and before.held_id == number:
        return True
    if not form.is_valid() or (before is not None and before.received_id is None):
        return False
    came = form.came()
    sender = Person.objects.filter(pk=_number(given, "person") or 0).first()
    named = sender if sender in identities.others() else None
    came = Came(came.at, came.channel, sender.pk if sender is not None else None)
    pasted = looking.look(form.cleaned_data["text"], standing.known(request, named), came)
    pasted.held_id = number
    lying.put(request.session, pasted)
    return True


def _number(given: Given, name: str) -> int | None:
    typed = dict(given.values).get(name, "")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < _LONGEST_NUMBER else None
