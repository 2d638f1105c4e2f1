"""Hidden places in a draft: what the person marked as hidden must not go out, not even by accident. Needs a vault."""

from collections.abc import Iterator

from leeward.people.private import scrubbed
from leeward.words.replies import DraftProblem, DraftRule
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote

_WHY = "You marked this as hidden. It would tell where you are, or may be."


def problems(text: str) -> tuple[DraftProblem, ...]:
    """One for each sentence that holds something hidden, with the words from the first such word to the last."""
    if scrubbed(text) == text:
        return ()
    found = tuple(_in_sentences(text)) or (_differing(Quote(text, 0, len(text)), scrubbed(text)),)
    return tuple(DraftProblem(DraftRule.SHARES_PERSONAL_INFO, quote, _WHY) for quote in found)


def _in_sentences(text: str) -> Iterator[Quote]:
    for sentence in sentences(text):
        bare = scrubbed(sentence.text)
        if bare != sentence.text:
            yield _differing(sentence, bare)


def _differing(whole: Quote, bare: str) -> Quote:
    """What is left of `whole` without the beginning and the end that both have."""
    text, shorter = whole.text, min(len(whole.text), len(bare))
    first = next((at for at in range(shorter) if text[at] != bare[at]), shorter)
    last = next((at for at in range(shorter - first) if text[-1 - at] != bare[-1 - at]), shorter - first)
    end = max(len(text) - last, first + 1) if first < len(text) else len(text)
    first = min(first, len(text) - 1)
    return Quote(text[first:end], whole.start + first, whole.start + end)
