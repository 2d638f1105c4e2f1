"""What pages, forms and paths say is plain: rules on words, length and reading age, one word for one thing, clear links.

The content of the library is held by tests/library/test_shelf.py; here is what stands around it. A bad text planted for
each rule is caught.
"""

import re
from collections.abc import Iterable, Iterator

import pytest

from leeward.directory.lines import countries
from leeward.library.shelf import SUBJECTS
from leeward.site import situations, steps
from leeward.tactics.catalogue import DANGERS
from support.plain_words import broken, grade, joined, words
from support.plain_words import sentences as split
from support.spoken import labels, passages, sentences
from support.tree import ROOT, SOURCE, python_files, room_of, shown, templates

ROOMS = {
    "site",
    "plan",
    "people",
    "belongings",
    "devices",
    "encounters",
    "resist",
    "captures",
    "contact",
    "distance",
    "boundaries",
    "orders",
    "guides",
    "incidents",
    "evidence",
    "court",
    "shell",
    "directory",
    "printing",
}
PAGES = [path for path in templates() if path.suffix == ".html"]
PAGES_OF_OTHERS = {"recognise/unseen.html"}  # of rooms whose older pages are not held to all of it yet
NEW_PAGES = [path for path in PAGES if room_of(path) in ROOMS or path.as_posix().endswith(tuple(PAGES_OF_OTHERS))]
MODULES = [path for path in python_files(SOURCE) if room_of(path) in ROOMS and "migrations" not in path.parts]

SENTENCE_WORDS = 25
PAGE_GRADE = 7.0  # a page of 40 words or more, read in one go: a reader of about twelve
LINE_GRADE = 10.0  # one sentence of a form or an error
MANY, SOME = 40, 8  # words; below them a grade says nothing

# Numbers on pages are held by tests/directory; sizes, formats and names of places are no shouting.
ELSEWHERE = ("a phone number:", "shouting: ")

# What we do not say, and the word we use for it.
ONE_WORD = {
    r"help[ -]lines?|advice lines?": "helpline",
    r"e-mails?|mail (?:address|account)\w*": "email",
    r"the other person": "the other party",
    r"watching apps?": "apps that watch",
    r"telephones?|mobiles?|cell ?phones?": "phone",
    r"solicitors?|attorneys?": "lawyer",
    r"shelters?": "refuge",
    r"safe ?words?|codewords?|password word": "code word",
    r"hand-?offs?|hand-overs?|exchanges? of (?:the )?children": "handover",
    r"log(?:ged|s)? (?:in|on|out)": "sign in, sign out",
    r"(?:to|or|and|then|now,|first,|please) call (?:the|a|an|your|them|me|from|if|when|there|someone|somebody)": "ring",
    r"(?:(?<=[.:;] )|^)call (?:the|a|an|your|them|someone|somebody)": "ring",
    r"warning facts?": "a question about danger",
    r"take (?:it|this|them|[\w ]+ line) (?:out|off|away) (?:of [\w ]+ )?for good": "remove",
    r"delete (?:it|this) for good|drop the code": "remove",
}
STRAIGHT = re.compile(r"(?<=\w)'(?=\w)|‘|(?<![=\w])\"\w")

# A link or a button that says nothing when it is read alone, as a screen reader lists them.
VAGUE = {
    "add one", "another", "back", "change", "change it", "change this", "choose", "click here", "correct it", "delete",
    "delete it", "down", "edit", "find yours", "go", "here", "it", "later", "look", "look now", "more", "note one", "one",
    "open", "read", "read more", "see it", "see more", "take out", "this", "up", "what it does",
}  # fmt: skip
# Alone on a page that has one form and names it in its heading.
ALONE = {("site/open.html", "open"), ("site/open_code.html", "open"), ("site/passphrase.html", "change it"),
         ("history/thread.html", "go")}  # fmt: skip


def word_faults(text: str) -> Iterator[str]:
    """Words a text must not hold, and words we have another one for."""
    yield from (fault for fault in broken(text) if not fault.startswith(ELSEWHERE))
    if "!" in text:
        yield "shouting: !"
    yield from other_words(text)


def other_words(text: str) -> Iterator[str]:
    for wrong, ours in ONE_WORD.items():
        for found in re.finditer(rf"\b(?:{wrong})\b" if wrong[0] not in "(^" else wrong, text, re.IGNORECASE):
            yield f"{found[0]!r}: we say {ours}"


def quote_faults(text: str) -> Iterator[str]:
    yield from (f"a straight or single quotation mark: {text[:60]}" for _ in STRAIGHT.finditer(text))


def long_sentences(text: str) -> Iterator[str]:
    for sentence in split(text):
        if len(words(sentence)) > SENTENCE_WORDS:
            yield f"{len(words(sentence))} words: {sentence}"


def hard(texts: Iterable[str], *, fewest: int, bound: float) -> Iterator[str]:
    text = joined(texts)
    if len(words(text)) >= fewest and grade(text) > bound:
        yield f"grade {grade(text):.1f}, at most {bound:.0f}"


def label_faults(page: str, text: str) -> Iterator[str]:
    """Links and buttons that say too little alone, or the same in every row."""
    for label, in_rows in labels(text):
        plain = label.casefold().strip(" .:")
        if not label:
            yield "a link or button without words"
        elif plain in VAGUE and (page, plain) not in ALONE:
            yield f"{label!r} says nothing when it is read alone"
        elif in_rows and "…" not in label and label not in SAME_PLACE:
            yield f"{label!r} is the same in every row"


SAME_PLACE = {"Talk to a person", "This need no longer stand at the top"}  # one place, whichever row


def error_faults(text: str) -> Iterator[str]:
    """Errors that a screen reader would not read: neither announced nor tied to what is wrong."""
    text = re.sub(r"{{\s*(.*?)\s*}}", r"{{\1}}", text)
    for found in re.finditer(r'<p class="(?:error|hint)[^>]*>', text):
        own = re.search(r'\bid="([^"]+)"', found[0])
        if own and text.count(own[1]) == 1:
            yield f"nothing names {own[1]}"
        elif not own and 'class="error' in found[0] and "role=" not in found[0]:
            yield f"an error that is not announced: {found[0]}"


def page_name(path) -> str:
    return path.as_posix().split("/templates/")[1]


def of(path) -> list[str]:
    return passages(path.read_text(encoding="utf-8"))


def told(found: Iterable[str]) -> None:
    lines = list(found)
    assert not lines, "\n".join(lines)


def path_texts() -> list[str]:
    """What the situations and the five steps say."""
    return [text for line in (*situations.SAID, *steps.SAID) for text in (line.text, line.detail) if text]


def form_texts() -> Iterator[tuple[str, str]]:
    """Labels, hints, errors and other sentences in the modules of the new rooms."""
    for path in MODULES:
        yield from ((f"{shown(path)}:{line}", text) for line, text in sentences(path))


def library_texts() -> Iterator[tuple[str, str]]:
    for subject, lines in SUBJECTS.items():
        yield from ((f"{subject}/{line.key}", text) for line in lines for text in (line.text, line.detail))


def other_texts() -> Iterator[tuple[str, str]]:
    yield from ((slug, text) for slug, danger in DANGERS.items() for text in (danger.label, danger.advice))
    yield from ((country.code, line.note) for country in countries() for line in country.lines)
    for name in ("README.md", "CHANGELOG.md"):
        yield name, (ROOT / name).read_text(encoding="utf-8")


def test_there_is_something_to_read():
    assert len(NEW_PAGES) > 100
    assert len(path_texts()) > 100
    assert len(list(form_texts())) > 300
    assert sum(len(of(path)) for path in NEW_PAGES) > 1000


def test_no_page_holds_a_word_that_it_must_not():
    told(
        f"{shown(path)}: {fault}: {text[:80]}" for path in NEW_PAGES for text in of(path) for fault in word_faults(text)
    )


def test_no_form_and_no_error_holds_one():
    told(f"{place}: {fault}: {text[:80]}" for place, text in form_texts() for fault in word_faults(text))


def test_no_path_holds_one():
    told(f"{fault}: {text}" for text in path_texts() for fault in word_faults(text))


def test_one_word_for_one_thing_everywhere():
    told(f"{shown(path)}: {fault}" for path in PAGES for text in of(path) for fault in other_words(text))
    told(f"{place}: {fault}" for place, text in (*library_texts(), *other_texts()) for fault in other_words(text))


def test_quotation_marks_are_round():
    told(f"{shown(path)}: {fault}" for path in PAGES for text in of(path) for fault in quote_faults(text))
    told(f"{place}: {fault}" for place, text in form_texts() for fault in quote_faults(text))
    told(fault for text in path_texts() for fault in quote_faults(text))


def test_every_sentence_fits_into_a_breath():
    told(f"{shown(path)}: {fault}" for path in NEW_PAGES for text in of(path) for fault in long_sentences(text))
    told(f"{place}: {fault}" for place, text in form_texts() for fault in long_sentences(text))
    told(fault for text in path_texts() for fault in long_sentences(text))


def test_every_page_can_be_read_by_a_child_of_twelve():
    told(f"{shown(path)}: {fault}" for path in NEW_PAGES for fault in hard(of(path), fewest=MANY, bound=PAGE_GRADE))


def test_every_sentence_of_a_form_can_be_read_in_a_hurry():
    told(f"{place}: {fault}: {t}" for place, t in form_texts() for fault in hard([t], fewest=SOME, bound=LINE_GRADE))
    told(hard(path_texts(), fewest=MANY, bound=PAGE_GRADE))


def test_links_and_buttons_say_where_they_lead():
    told(
        f"{shown(path)}: {fault}"
        for path in PAGES
        for fault in label_faults(page_name(path), path.read_text(encoding="utf-8"))
    )


def test_errors_are_announced_and_hints_are_tied():
    fields = "shell/parts/field.html"  # ties them in its tag: tests/shell/templatetags
    told(
        f"{shown(path)}: {fault}"
        for path in PAGES
        if page_name(path) != fields
        for fault in error_faults(path.read_text(encoding="utf-8"))
    )


# Below: each rule catches a text that was planted to break it, and lets a good one pass.


@pytest.mark.parametrize(
    "text",
    ["You are safe now.", "You must ring today.", "Narcissists do this.", "Why didn’t you leave?", "Simply block them.",
     "Leave now!", "Stay strong.", "He will be angry.", "This is urgent."],
)  # fmt: skip
def test_a_planted_word_is_caught(text):
    assert list(word_faults(text))
    assert [fault for part in passages(f"<p>{text}</p>") for fault in word_faults(part)]


@pytest.mark.parametrize(
    ("text", "ours"),
    [("Talk to a help line first.", "helpline"), ("Write an e-mail.", "email"), ("A new mail address", "email"),
     ("What the other person sees", "the other party"), ("A list of watching apps", "apps that watch"),
     ("Charge your mobile.", "phone"), ("Ask a solicitor.", "lawyer"), ("Go to a shelter.", "refuge"),
     ("Your safeword", "code word"), ("The hand-over", "handover"), ("You are logged in.", "sign in, sign out"),
     ("Wait, or call the police.", "ring"), ("Call the police.", "ring"), ("Take it out for good", "remove"),
     ("A warning fact is noted.", "a question about danger")],
)  # fmt: skip
def test_another_word_is_caught(text, ours):
    assert any(fault.endswith(ours) for fault in other_words(text))


@pytest.mark.parametrize("text", ["Ring a helpline.", "Another person came", "A call can show on the bill.", "It is called a note.",
                                  "Say what to call it.", "Take it out of the list; you can put it back."])  # fmt: skip
def test_our_words_pass(text):
    assert list(word_faults(text)) == []


def test_quotes_lengths_and_grades_are_caught():
    assert list(quote_faults("Don't"))
    assert list(quote_faults("choose ‘Keep this’"))
    assert list(quote_faults("choose “Keep this”: it’s here")) == []
    assert list(long_sentences("Go out by the door. " * 9)) == []
    assert list(long_sentences("Go out by the door " * 6))
    heavy = "Comprehensive preparation facilitates considerably uninterrupted communication opportunities everywhere."
    assert list(hard([heavy], fewest=SOME, bound=PAGE_GRADE))
    assert list(hard(["Go out by the door to the street and wait."], fewest=SOME, bound=PAGE_GRADE)) == []


def test_labels_that_say_nothing_are_caught():
    assert list(label_faults("x", "<a href='/'>Change</a>"))
    assert list(label_faults("x", "<a href='/'>{% icon 'more' %} More</a>"))
    assert list(label_faults("x", "<button></button>"))
    assert list(label_faults("x", "{% for one in all %}<a href='/'>See the file</a>{% endfor %}"))
    assert not list(label_faults("x", "{% for one in all %}<a>Change<span class=h>: {{ one }}</span></a>{% endfor %}"))
    assert not list(label_faults("x", "{% for one in all %}{{ one }}{% empty %}<a>Add a place</a>{% endfor %}"))


def test_errors_that_are_not_read_out_are_caught():
    assert list(error_faults('<p class="error">Wrong</p>'))
    assert list(error_faults('<p class="error" id="a-e">Wrong</p>'))
    assert list(error_faults('<p class="hint" id="a-h">Like 21:14</p><input>'))
    assert not list(error_faults('<p class="error" role="alert">Wrong</p>'))
    assert not list(
        error_faults('<p class="error" id="{{ f.auto_id }}-e">Wrong</p><input aria-describedby="{{ f.auto_id }}-e">')
    )


def test_passages_are_what_is_read_together():
    page = '{% if a %}<p>One <a href="/">two</a>{% if b %} three{% endif %} {{ name }}.</p>{% endif %}<li>Four</li>'
    assert passages(page) == ["One two three ….", "Four"]
    assert passages('<nav aria-label="Parts"></nav>') == ["Parts"]
