"""Changes the person asks for with a button: a calmer wording, a sentence left out. Plain text in and out.

Nothing is changed at words that are not there any more: then WordsChanged is raised.
"""

from collections.abc import Iterable

from leeward.drafts.answers.marks import marks
from leeward.resist.answering.errors import WordsChanged
from leeward.resist.answering.lines import Note
from leeward.words.sentences import sentences


def with_calmer(text: str, notes: Iterable[Note], place: str) -> str:
    """The text with the calmer wording of the note at this place (`Note.place`) in place of its words."""
    note = next((one for one in notes if one.place == place and one.problem.calmer), None)
    if note is None:
        raise WordsChanged
    quote = note.problem.quote
    return text[: quote.start] + note.problem.calmer + text[quote.end :]


def without_sentence(text: str, place: str) -> str:
    """The text without the sentence at “start-end”, and without the white space behind it."""
    sentence = next((one for one in sentences(text) if f"{one.start}-{one.end}" == place), None)
    if sentence is None:
        raise WordsChanged
    before, after = text[: sentence.start], text[sentence.end :]
    return before + after.lstrip() if after.strip() else before.rstrip()


def left(text: str) -> tuple[str, ...]:
    """The marks that are still to be filled in, each as often as it stands there."""
    return tuple(mark.text for mark in marks(text))
