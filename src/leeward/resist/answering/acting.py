"""What a button below a draft does to its words: nothing, a calmer wording, a sentence left out, marks filled in."""

from collections.abc import Mapping

from leeward.drafts.answers.marks import filled, marks
from leeward.resist.answering import changing, judged
from leeward.resist.answering.judged import Around
from leeward.resist.answering.work import LONGEST

_LONGEST_ENTRY = 200


def plain(text: str) -> str:
    """The words as a form sent them, with one kind of line ends, at most `work.LONGEST` characters."""
    return text.replace("\r\n", "\n").replace("\r", "\n")[:LONGEST]


def changed(text: str, given: Mapping[str, str], around: Around) -> str:
    """The text after the button that was pressed (`use`, `out` or `fill` in `given`), else as it is.

    It is looked at anew, so that nothing is changed at words that stand there no more. Raises WordsChanged.
    """
    if "use" in given:
        notes = [note for line in judged.look(text, around).lines for note in line.notes]
        return changing.with_calmer(text, notes, given["use"])
    if "out" in given:
        return changing.without_sentence(text, given["out"])
    if "fill" in given:
        return filled(text, [given.get(f"m{number}", "")[:_LONGEST_ENTRY] for number in range(len(marks(text)))])
    return text
