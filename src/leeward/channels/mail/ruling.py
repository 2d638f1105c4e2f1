"""Puts a rule of ours among a person's lists of rules at the server, and takes it out again."""

import hashlib
from dataclasses import dataclass

from leeward.channels.errors import NotSupported
from leeward.channels.mail import rules
from leeward.channels.mail.sieve import Lists, Rules
from leeward.channels.protocol import Json, Step

_NAMES = 20


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be stored, and under which name. `before` is the list that is active now, or nothing."""

    name: str
    text: str
    key: str
    block: str
    before: str
    seen: str
    copied: bool

    def as_plan(self) -> dict[str, str]:
        """JSON, for the plan of a rehearsal; also all that `take_out` needs."""
        return {"name": self.name, "text": self.text, "key": self.key, "before": self.before, "seen": self.seen}


def key_of(senders: list[str]) -> str:
    """Names the rule for these senders."""
    return hashlib.sha256("\n".join(senders).encode()).hexdigest()[:12]


def seen(line: Rules, lists: Lists) -> str:
    """A hash of what lies there now: names, the active list, and its words. It tells whether something changed."""
    told = [*sorted(lists.names), "", lists.active, line.text(lists.active) if lists.active else ""]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def propose(line: Rules, senders: list[str], folder: str) -> Proposal:
    """The first way to write the rule that the server accepts. Nothing is stored. Raises NotSupported."""
    lists = line.lists()
    if "fileinto" not in lists.extensions:
        raise NotSupported
    now = seen(line, lists)
    key = key_of(senders)
    active = line.text(lists.active) if lists.active else ""
    if lists.active and rules.is_ours(active):
        form = rules.Form("mailbox" in lists.extensions and ":create" in active, optional=False)
        block = rules.rule(key, senders, folder, form)
        text = rules.with_rule(active, key, block)
        return _checked(line, Proposal(lists.active, text, key, block, lists.active, now, copied=False), form)
    name, kept = _name(line, lists, folder)
    for base, form in rules.candidates(lists.extensions, rules.Base(lists.active, active)):
        block = rules.rule(key, senders, folder, form)
        text = rules.script(base, {**kept, key: block}, form)
        if rules.is_well_formed(block, form) and line.accepts(text):
            return Proposal(name, text, key, block, lists.active, now, base.copied)
    raise NotSupported


def _checked(line: Rules, proposal: Proposal, form: rules.Form) -> Proposal:
    if not rules.is_well_formed(proposal.block, form) or not line.accepts(proposal.text):
        raise NotSupported
    return proposal


def _name(line: Rules, lists: Lists, folder: str) -> tuple[str, dict[str, str]]:
    """A name that is free, or that of a list of ours that is not active; with it come its rules."""
    plain = folder.replace("/", " ").replace(".", " ")
    for number in range(1, _NAMES):
        name = plain if number == 1 else f"{plain} {number}"
        if name not in lists.names:
            return name, {}
        text = line.text(name)
        if rules.is_ours(text) and _untouched(line, lists, text):
            return name, rules.rules_in(text)
    raise NotSupported


def put_in(line: Rules, plan: Json) -> None:
    """Store what was proposed and make it active. What is active until then stays as it is, under its own name."""
    line.put(plan["name"], plan["text"])
    line.activate(plan["name"])


def take_out(line: Rules, plan: Json) -> Step:
    """Take the rule out, and put back what was active before, where nothing else of ours is left."""
    lists = line.lists()
    name, key = plan["name"], plan["key"]
    text = line.text(name) if name in lists.names else ""
    if not rules.is_ours(text) or key not in rules.rules_in(text):
        return Step("The rule was not there any more, so the rules at the server were left as they are.")
    rest = rules.without_rule(text, key)
    if rules.rules_in(rest):
        line.put(name, rest)
        return Step("The rule was taken out. The rules that hold other people’s email stay.")
    if not _untouched(line, lists, text):
        line.put(name, rest)
        return Step("The rule was taken out. Somebody wrote more into that list of rules, so the list itself stays.")
    if lists.active == name:
        before = rules.base_in(text).name
        line.activate(before if before in lists.names else "")
    line.remove(name)
    return Step("The rule was taken out. The rules at the server are as they were before.")


def _untouched(line: Rules, lists: Lists, text: str) -> bool:
    rest = text
    for key in rules.rules_in(text):
        rest = rules.without_rule(rest, key)
    base = rules.base_in(text)
    base_text = line.text(base.name) if base.copied and base.name in lists.names else ""
    return rules.is_untouched(rest, base_text)
