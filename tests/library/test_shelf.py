"""The content test: every line of every subject is sourced, plain, calm, and easy to read. A planted bad line is caught."""

import importlib
import re
from dataclasses import replace

import pytest

from leeward.library.content import Said
from leeward.library.shelf import SUBJECTS
from support.plain_words import RULES, broken, grade, joined, sentences, syllables, words
from support.tree import SOURCE

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESEARCH = re.compile(
    r"(?:safety_plan|tech_safety|ethics|questionnaires|limited_contact|orders|new_relationship|tactics)"
    r" research of the project, .+|requirement row \d+"
)
READ = re.compile(
    r"(?=.*(?:[\w-]+\.[a-z]{2,}|README)).+ ?\((?:\d{4}|no date)\)(?:, .+)?|[\w./-]+\.[a-z]{2,}\S* .*\((?:no date|\d{4})\).*"
)

SUBJECT_GRADE = 6.0  # a whole subject, read in one go: a reader of about eleven
LINE_GRADE = 10.0  # one line of 20 words or more; one long name weighs much in so few words
SHORT_LINE_GRADE = 12.0  # one line of 8 to 19 words, often a single sentence
FEWEST, SHORT = 8, 20  # words; what is shorter is a label and has no grade
SENTENCE_WORDS = 25
WORDS = 60  # in a text or in a detail: what fits on a small screen

# Words that show what not to say. Each still breaks the rule named here, or it does not belong on this list.
SHOWN_AS_WRONG = {("listening", "why"): "blame"}

GOOD = Said("a-line", "Know the ways out of each room", "Back doors and windows count.", "own words")
LINES = [(subject, line) for subject, lines in SUBJECTS.items() for line in lines]


def source_holds(source: str) -> bool:
    """Whether a source has one of the allowed shapes: read somewhere with a year, research of the project, own words."""
    if "[known]" in source:
        return False
    read = source.startswith("[seen] ")
    parts = source.removeprefix("[seen] ").split("; ")
    return all(
        part == "own words" or bool(RESEARCH.fullmatch(part)) or (read and bool(READ.fullmatch(part))) for part in parts
    )


def word_faults(subject: str, line: Said) -> list[str]:
    """Rules on words that the line breaks."""
    shown = SHOWN_AS_WRONG.get((subject, line.key))
    found = [fault for text in (line.text, line.detail) for fault in broken(text)]
    return [fault for fault in found if shown is None or not fault.startswith(f"{shown}:")]


def reading_faults(line: Said) -> list[str]:
    """What makes the line hard to read."""
    faults = [
        f"{len(words(sentence))} words in a sentence: {sentence}"
        for sentence in sentences(joined((line.text, line.detail)))
        if len(words(sentence)) > SENTENCE_WORDS
    ]
    if any(len(words(text)) > WORDS for text in (line.text, line.detail)):
        faults.append("too long")
    both = joined((line.text, line.detail))
    many = len(words(both))
    bound = LINE_GRADE if many >= SHORT else SHORT_LINE_GRADE
    if many >= FEWEST and grade(both) > bound:
        faults.append(f"grade {grade(both):.1f}, at most {bound:.0f}")
    return faults


def shape_faults(line: Said) -> list[str]:
    """What is wrong with key, text or source."""
    faults = [] if KEY.fullmatch(line.key) else [f"key {line.key!r}"]
    if not line.text.strip() or line.text != line.text.strip() or line.detail != line.detail.strip():
        faults.append("empty text, or spaces around it")
    if "'" in line.text + line.detail or '"' in line.text + line.detail:
        faults.append("a straight quotation mark")
    if not source_holds(line.source):
        faults.append(f"source {line.source!r}")
    return faults


def subject_grade(lines: tuple[Said, ...]) -> float:
    return grade(joined(text for line in lines for text in (line.text, line.detail)))


def twice(lines: tuple[Said, ...]) -> list[str]:
    """Keys that stand more than once."""
    keys = [line.key for line in lines]
    return sorted({key for key in keys if keys.count(key) > 1})


def test_there_is_something_to_read():
    assert len(SUBJECTS) >= 9
    assert len(LINES) > 400
    assert all(lines for lines in SUBJECTS.values())


def test_every_module_that_says_something_is_on_the_shelf():
    modules = {path.stem for path in (SOURCE / "library").glob("*.py") if path.stem not in {"__init__", "shelf"}}
    saying = {name for name in modules if hasattr(importlib.import_module(f"leeward.library.{name}"), "SAID")}
    assert saying == set(SUBJECTS)


def test_every_file_beside_it_is_read():
    assert {path.stem for path in (SOURCE / "library").glob("*.toml")} == set(SUBJECTS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_keys_sources_and_texts_have_their_shape(subject):
    found = [f"{line.key}: {fault}" for line in SUBJECTS[subject] for fault in shape_faults(line)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_keys_are_unique(subject):
    assert twice(SUBJECTS[subject]) == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_line_holds_a_word_that_it_must_not(subject):
    found = [f"{line.key}: {fault}" for line in SUBJECTS[subject] for fault in word_faults(subject, line)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_line_can_be_read_by_a_tired_person(subject):
    found = [f"{line.key}: {fault}" for line in SUBJECTS[subject] for fault in reading_faults(line)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_whole_subject_can_be_read_by_a_child_of_twelve(subject):
    assert subject_grade(SUBJECTS[subject]) <= SUBJECT_GRADE


def test_what_is_shown_as_wrong_is_wrong():
    by_place = {(subject, line.key): line for subject, line in LINES}
    for place, rule in SHOWN_AS_WRONG.items():
        line = by_place[place]
        assert any(fault.startswith(f"{rule}:") for text in (line.text, line.detail) for fault in broken(text))


# Below: each rule catches a line that was planted to break it, and lets a good one pass.


def test_a_good_line_passes():
    assert shape_faults(GOOD) == []
    assert word_faults("plan", GOOD) == []
    assert reading_faults(GOOD) == []


PLANTED = {
    "a promise": "You are safe here.",
    "a label": "What narcissists do next.",
    "a diagnosis": "They have a disorder.",
    "a guess at who they are": "He may come back.",
    "blame": "Why didn’t you leave?",
    "a push": "You must leave tonight.",
    "making light of it": "Just block them.",
    "praise or a slogan": "Stay strong.",
    "alarm": "Leave immediately.",
    "a statistic": "It happens in 75% of cases.",
    "a phone number": "Ring 0800 000 000.",
    "shouting": "Do not answer!",
    "American spelling": "Recognize the behavior.",
    "hollow": "More of this is coming soon.",
}


def test_every_rule_has_a_planted_line():
    assert set(PLANTED) == set(RULES)


@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_word_is_caught(rule):
    for bad in (replace(GOOD, text=PLANTED[rule]), replace(GOOD, detail=PLANTED[rule])):
        assert any(fault.startswith(f"{rule}:") for fault in word_faults("plan", bad))


@pytest.mark.parametrize(
    "text",
    [
        "You should ring now.",
        "You need to pack a bag.",
        "You have to go.",
        "Never go alone.",
        "You let it happen.",
        "It was your fault.",
        "Her phone may show it.",
        "One in three people go back.",
        "LEAVE NOW.",
        "Press 55 5 to be heard.",
    ],
)
def test_more_planted_words_are_caught(text):
    assert word_faults("plan", replace(GOOD, detail=text if not text.startswith("Never") else f"Wait. {text}"))


@pytest.mark.parametrize(
    "text",
    [
        "It is not your fault.",
        "They do not have to choose a side.",
        "You need not say why.",
        "You can take what you need.",
    ],
)
def test_kind_words_are_not_caught(text):
    assert word_faults("plan", replace(GOOD, detail=text)) == []


def test_the_exception_holds_for_its_own_rule_only():
    line = Said("why", "Why did you stay? You must leave.", "", "own words")
    assert [fault.split(":")[0] for fault in word_faults("listening", line)] == ["a push"]
    assert {fault.split(":")[0] for fault in word_faults("plan", line)} == {"a push", "blame"}


@pytest.mark.parametrize(
    "source", ["", "[known]", "[known] somewhere.org (2020)", "somewhere.org", "I read it", "own words; somewhere.org (2020)",
               "[seen] a page (2020)", "[seen] somewhere.org/page"],
)  # fmt: skip
def test_a_bad_source_is_caught(source):
    assert shape_faults(replace(GOOD, source=source))


@pytest.mark.parametrize(
    "source",
    [
        "own words",
        "[seen] somewhere.org/page (2020)",
        "[seen] somewhere.org, page on doors (no date)",
        "[seen] somewhere.org/a (2020); elsewhere.gov.au/b (no date), on doors; own words",
        "safety_plan research of the project, section 2",
    ],
)
def test_an_allowed_source_passes(source):
    assert shape_faults(replace(GOOD, source=source)) == []


@pytest.mark.parametrize(
    "bad", [{"key": "Two Words"}, {"text": ""}, {"text": " spaced"}, {"detail": "spaced "}, {"text": "Don't"}]
)
def test_a_bad_shape_is_caught(bad):
    assert shape_faults(replace(GOOD, **bad))


def test_a_key_that_stands_twice_is_caught():
    assert twice((GOOD, GOOD)) == ["a-line"]


LONG = "You can go out by the door to the street or by the one to the garden if it is not locked and if no one stands there and waits for you."
HARD = "Comprehensive preparation facilitates considerably uninterrupted communication."


def test_a_long_sentence_is_caught():
    assert any("words in a sentence" in fault for fault in reading_faults(replace(GOOD, detail=LONG)))


def test_a_long_line_is_caught():
    assert "too long" in reading_faults(replace(GOOD, detail="Go out by the door. " * 13))
    assert "too long" in reading_faults(replace(GOOD, text="Go out by the door. " * 13))


def test_hard_words_are_caught():
    assert any(fault.startswith("grade") for fault in reading_faults(replace(GOOD, text=HARD)))
    assert subject_grade((replace(GOOD, text=HARD),)) > SUBJECT_GRADE


def test_a_label_of_two_or_three_words_has_no_grade():
    assert reading_faults(Said("a", "Identity papers", "", "own words")) == []


def test_an_empty_text_has_no_grade():
    with pytest.raises(ValueError, match="no word"):
        grade("")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("door", 1),
        ("name", 1),
        ("police", 2),
        ("table", 2),
        ("wanted", 2),
        ("boxes", 2),
        ("children’s", 2),
        ("emergency", 4),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_a_text_falls_into_its_sentences():
    assert sentences("Go out. “Ring me.” Then wait: by the door?\nCome in") == [
        "Go out.",
        "“Ring me.”",
        "Then wait: by the door?",
        "Come in",
    ]


def test_the_grade_is_the_one_that_is_known():
    # 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
    assert grade("The cat sat on the mat.") == pytest.approx(-1.45)
