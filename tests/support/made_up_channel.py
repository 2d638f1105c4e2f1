"""A service of our own making: its mailbox is one file, which tests fill, look into and make refuse things."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from leeward.channels import errors
from leeward.channels.errors import ChangedSince, NotSupported, PasswordRefused
from leeward.channels.protocol import (
    Action,
    Arrived,
    Collected,
    Done,
    Kind,
    Look,
    Outgoing,
    Rehearsal,
    Sent,
    Setting,
    Step,
)  # fmt: skip

PASSWORD = "open sesame 4711"
EMPTY = {"messages": [], "rules": [], "sent": [], "trouble": {}, "asked": [], "can": ["hold"], "round": 0}


@dataclass
class Mailbox:
    """The service's side: what lies there and what was done. `trouble` names an operation and the error it meets."""

    path: Path
    number: int = field(default=0)

    def __post_init__(self):
        if not self.path.exists():
            self.write(EMPTY)

    def read(self):
        return json.loads(self.path.read_text(encoding="utf-8"))

    def write(self, state):
        self.path.write_text(json.dumps(state), encoding="utf-8")

    def change(self, **values):
        self.write(self.read() | values)

    def put(self, text, sender="rex@example.org", at="2026-03-02T18:40:00+00:00", subject="", uid=None):
        """A message comes in; gives its uid."""
        state = self.read()
        uid = uid or f"m{len(state['messages']) + 1}"
        state["messages"].append({"uid": uid, "sender": sender, "at": at, "text": text, "subject": subject})
        self.write(state)
        return uid

    def trouble(self, operation, error="", after=0):
        """From now on this operation ends in this error, a collection after so many messages; "" ends the trouble."""
        self.change(trouble={operation: [error, after]} if error else {})


class MadeUpChannel:
    """The program's side, as the Protocol wants it."""

    kind = "made_up"
    can_send = True

    def __init__(self, settings):
        self._box = Mailbox(Path(settings["file"]))
        self._password = settings["password"]

    def before(self):
        return (Step("The program signs in at the made-up service.", "A list of sign-ins shows it."),)

    def look(self):
        state = self._enter("look")
        return Look(frozenset(Action(name) for name in state["can"]), (Step("Two folders were found."),))

    def collect(self, senders, mark, keep):
        state = self._enter("collect")
        error, after = state["trouble"].get("collect", ["", 0])
        fresh = state["messages"][mark.get("seen", 0) :]
        some = fresh[: state["round"]] if state["round"] else fresh
        kept = 0
        for message in some:
            if error and kept == after:
                raise getattr(errors, error)
            if message["sender"] in senders:
                keep(arrived(message))
                kept += 1
        if error:
            raise getattr(errors, error)
        seen = mark.get("seen", 0) + len(some)
        return Collected({"seen": seen}, kept, more=seen < len(state["messages"]))

    def rehearse(self, action, senders):
        state = self._enter("rehearse")
        if action.value not in state["can"]:
            raise NotSupported
        steps = (Step(f"A rule is added for {', '.join(senders)}.", "They notice nothing at once."),)
        return Rehearsal(action, steps, {"senders": list(senders), "rules": state["rules"]})

    def act(self, rehearsal, keep):
        self.collect(rehearsal.plan["senders"], {}, keep)
        state = self._enter("act")
        if state["rules"] != rehearsal.plan["rules"]:
            raise ChangedSince
        self._box.change(rules=[*state["rules"], *rehearsal.plan["senders"]])
        error = state["trouble"].get("after act", ["", 0])[0]
        if error:
            raise getattr(errors, error)
        return Done((Step("The rule was added."),), {"rules": state["rules"]})

    def tend(self, undo, keep):
        return Done((), {**undo, "tended": undo.get("tended", 0) + 1})

    def undo(self, undo):
        self._enter("undo")
        self._box.change(rules=undo["rules"])
        return Done((Step("The rules are as they were."),), {})

    def send(self, outgoing: Outgoing):
        state = self._enter("send")
        raw = f"To: {outgoing.to}\r\nSubject: {outgoing.subject}\r\n\r\n{outgoing.text}".encode()
        self._box.change(sent=[*state["sent"], raw.decode()])
        error = state["trouble"].get("after send", ["", 0])[0]
        if error:
            raise getattr(errors, error)
        return Sent(f"s{len(state['sent']) + 1}", raw)

    def _enter(self, operation):
        state = self._box.read()
        self._box.change(asked=[*state["asked"], operation])
        if self._password != PASSWORD:
            raise PasswordRefused
        error = state["trouble"].get(operation, ["", 0])[0]
        if error and operation != "collect":
            raise getattr(errors, error)
        return self._box.read()


def arrived(message):
    """A message of the mailbox as the program is given it."""
    raw = f"From: {message['sender']}\r\n\r\n{message['text']}".encode()
    at = datetime.fromisoformat(message["at"]) if message["at"] else None
    return Arrived(message["uid"], raw, "message/rfc822", message["sender"], at, message["text"], message["subject"])


KIND = Kind(
    name="made_up",
    label="Made-up mail",
    what="A mailbox that only tests use.",
    settings=(
        Setting("file", "File", "Where the mailbox lies."),
        Setting("password", "Password", secret=True),
        Setting("port", "Port", needed=False, usual="993"),
    ),
    open=MadeUpChannel,
)
