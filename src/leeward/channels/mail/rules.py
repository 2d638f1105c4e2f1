"""The rule that holds somebody's email, as text for the server (Sieve, RFC 5228), and how it lies beside others' rules.

A person's own list of rules is never written to. Ours is a list of its own: our rules first, then a call of theirs
(`include`, RFC 6609) or, where the server has no calls, a copy of theirs. Taking the last of our rules out leaves
nothing but theirs, as it was.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sievelib.parser import Parser

_MADE = "# quiet folder: made by a program that can take it out again"
_OWN = "# quiet folder: your own rules follow"
_BLOCK = re.compile(
    r"^# quiet folder, begin (?P<key>[0-9a-f]+)\n.*?^# quiet folder, end (?P=key)\n", re.MULTILINE | re.DOTALL
)
_CALL = re.compile(rf'^{_OWN}\ninclude :personal(?: :optional)? "(?P<name>(?:[^"\\]|\\.)*)";', re.MULTILINE)
_COPY = re.compile(rf'^{_OWN}, copied from "(?P<name>(?:[^"\\\n]|\\.)*)"\n', re.MULTILINE)
_LEADING = re.compile(
    r"\A(?:\s|#[^\n]*(?:\n|\Z)|/\*.*?\*/|require\s*(?:\"(?:[^\"\\]|\\.)*\"|\[[^\]]*\])\s*;)*", re.DOTALL
)
_COMMENT = re.compile(r"\"(?:[^\"\\]|\\.)*\"|#[^\n]*|/\*.*?\*/", re.DOTALL)
_FORWARD = re.compile(r"\bredirect\b(?:\s+:\w+)*\s*\"((?:[^\"\\]|\\.)*)\"", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Base:
    """The list of rules that was active before ours: none (an empty name), called by its name, or copied as `text`."""

    name: str = ""
    text: str = ""
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What the server understands: folders made on the way (`mailbox`), calls that may miss (`:optional`)."""

    makes_folders: bool
    optional: bool


FORMS = tuple(Form(makes, optional) for makes in (True, False) for optional in (True, False))


def rule(key: str, senders: Sequence[str], folder: str, form: Form) -> str:
    """One rule of ours: what these senders write goes into the folder, and no other rule sees it."""
    named = ", ".join(map(quoted, senders))
    into = f"fileinto {':create ' if form.makes_folders else ''}{quoted(folder)};"
    return (
        f"# quiet folder, begin {key}\n"
        f'if address :is "from" [{named}] {{\n    {into}\n    stop;\n}}\n'
        f"# quiet folder, end {key}\n"
    )


def script(base: Base, rules: Mapping[str, str], form: Form) -> str:
    """The whole list of ours: these rules, by their keys, then those of the person."""
    needs = ["fileinto"]
    needs += ["mailbox"] if form.makes_folders else []
    needs += ["include"] if base.name and not base.copied else []
    head = f"{_MADE}\nrequire [{', '.join(map(quoted, needs))}];\n"
    blocks = "".join(rules.values())
    if not base.name:
        return head + blocks
    if not base.copied:
        call = f"include :personal {':optional ' if form.optional else ''}{quoted(base.name)};\n"
        return f"{head}{blocks}{_OWN}\n{call}"
    text = _unix(base.text)
    end = _LEADING.match(text).end()  # type: ignore[union-attr]  # it matches nothing at least
    leading = text[:end] if text[:end].endswith("\n") or not end else text[:end] + "\n"
    return f"{head}{leading}{blocks}{_OWN}, copied from {quoted(base.name)}\n{text[end:]}"


def rules_in(text: str) -> dict[str, str]:
    """Our rules in a list, by their keys."""
    return {found["key"]: found[0] for found in _BLOCK.finditer(_unix(text))}


def is_ours(text: str) -> bool:
    """Whether this program made the list."""
    return _unix(text).startswith(_MADE)


def base_in(text: str) -> Base:
    """The list that one of ours calls, or was copied from; its text is not in it."""
    text = _unix(text)
    if found := _CALL.search(text):
        return Base(_unquoted(found["name"]))
    if found := _COPY.search(text):
        return Base(_unquoted(found["name"]), copied=True)
    return Base()


def with_rule(text: str, key: str, block: str) -> str:
    """A list of ours with this rule in it, instead of one of the same key."""
    text = without_rule(text, key)
    begin = text.find(_OWN)
    at = len(text) if begin < 0 else begin
    return text[:at] + block + text[at:]


def without_rule(text: str, key: str) -> str:
    """A list of ours without the rule of this key; all else stays letter for letter."""
    return _BLOCK.sub(lambda found: "" if found["key"] == key else found[0], _unix(text))


def is_untouched(text: str, base_text: str) -> bool:
    """Whether a list of ours without any rule is as we make it, so that nothing of the person's is in it alone."""
    found = base_in(text)
    base = Base(found.name, base_text, found.copied)
    return any(_plain(script(base, {}, form)) == _plain(text) for form in FORMS)


def forwards(text: str) -> tuple[str, ...]:
    """The addresses that rules pass email on to. Only looked at, and only where they stand as plain text."""
    bare = _COMMENT.sub(lambda found: found[0] if found[0].startswith('"') else " ", _unix(text))
    return tuple(dict.fromkeys(_unquoted(address) for address in _FORWARD.findall(bare)))


def is_well_formed(block: str, form: Form) -> bool:
    """Whether a rule of ours can be read by a parser that is not the server's."""
    needs = '["fileinto", "mailbox"]' if form.makes_folders else '["fileinto"]'
    return bool(Parser().parse(f"require {needs};\n{block}".encode()))


def candidates(extensions: frozenset[str], base: Base) -> Iterator[tuple[Base, Form]]:
    """The ways to write it that this server may take, the best first. `base` comes with its text."""
    makes = "mailbox" in extensions
    if base.name and "include" in extensions:
        yield Base(base.name), Form(makes, optional=True)
        yield Base(base.name), Form(makes, optional=False)
    yield Base(base.name, base.text, copied=bool(base.name)), Form(makes, optional=False)


def quoted(text: str) -> str:
    """A string of Sieve."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _unix(text: str) -> str:
    """With bare line ends, also after the last line, which not every way of reading gives."""
    text = text.replace("\r\n", "\n")
    return text if not text or text.endswith("\n") else text + "\n"


def _plain(text: str) -> str:
    return _unix(text).rstrip()
