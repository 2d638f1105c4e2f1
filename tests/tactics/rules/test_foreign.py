"""The samples of `data/foreign.txt` and `data/english.txt` are made up for this test, by the author of the lists."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leeward.tactics.rules.foreign import SHORT, lists, reads_foreign
from leeward.tactics.rules.phrases import words_of
from leeward.tactics.rules.text import lowered

DATA = Path(__file__).parent.parent / "data"


def samples(name: str) -> Iterator[tuple[str, str]]:
    """Each sentence with the heading it stands under."""
    heading = ""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            heading = line[2:]
        elif line:
            yield heading, line


def foreign(text: str) -> bool:
    return reads_foreign(words_of(lowered(text)), text)


ENGLISH = list(samples("english.txt"))
LANGUAGES = sorted({heading for heading, _ in samples("foreign.txt")} - {"scripts"})


def test_no_english_of_any_kind_is_refused():
    assert len(ENGLISH) == 200
    assert [text for _, text in ENGLISH if foreign(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_longer_messages_in_another_language_are_refused(language):
    texts = [text for heading, text in samples("foreign.txt") if heading == language]
    longer = [text for text in texts if len(text.split()) >= SHORT]
    missed = [text for text in longer if not foreign(text)]
    assert len(texts) == 40
    assert len(missed) <= 0.12 * len(longer), missed


def test_of_all_languages_nearly_all_longer_messages_are_refused():
    longer = [text for heading, text in samples("foreign.txt") if heading != "scripts" and len(text.split()) >= SHORT]
    assert sum(map(foreign, longer)) >= 0.95 * len(longer)


@pytest.mark.parametrize("text", [text for heading, text in samples("foreign.txt") if heading == "scripts"])
def test_two_words_in_another_script_are_enough(text):
    assert foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "Привет",
        "你好",
        "α and β",
        "¯\\_(ツ)_/¯",
        "ಠ_ಠ",
        "She wrote я тебя люблю on the mirror and left",
        "𝓘 𝓵𝓸𝓿𝓮 𝔂𝓸𝓾",
        "ｙｏｕ ｏｗｅ ｍｅ",
    ],
)
def test_a_word_or_a_few_letters_of_another_script_are_not(text):
    assert not foreign(text)


def test_a_short_message_must_be_mostly_words_of_one_other_language():
    assert foreign("Ti voglio bene, ci vediamo domani")
    assert not foreign("grazie mille")
    assert not foreign("Tampoco later, ok?")


@pytest.mark.parametrize("text", ["", " ", "?", "\ud800 broken", "1 2 3 4 5 6 7 8", "x" * 5_000, "🙂" * 40])
def test_whatever_the_text_is_there_is_an_answer(text):
    assert not foreign(text)


def test_no_word_is_filed_as_english_and_as_foreign():
    known = lists()
    assert not known.english & known.foreign
    assert not known.either & (known.english | known.foreign)
    assert known.foreign == frozenset().union(*known.by_language)


def test_words_of_the_lists_are_cut_as_words_of_a_message_are():
    known = lists()
    odd = [word for word in known.english | known.either if words_of(word) != {word}]
    assert odd == []
