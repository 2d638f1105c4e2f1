"""Words that no page and no sentence may hold, and addresses that say nothing."""

import dataclasses
import re

import pytest
from django.conf import settings
from django.urls import get_resolver

from support.spoken import TAGS, sentences, spoken
from support.tree import SOURCE, files_under, python_files, shown, templates

# A promise, a label, or a guess at who the other party is.
PROMISES = re.compile(
    r"\b(safe(ly|r|st)?|all[ -]clear|clean(ed|s)?|secure[ds]?|guarantee[ds]?|nothing to worry)\b", re.IGNORECASE
)
LABELS = re.compile(r"\b(narcissis\w*|psychopath\w*|sociopath\w*|toxic|abuser|crazy)\b", re.IGNORECASE)
GENDERED = re.compile(r"\b(he|she|him|his|her|hers|himself|herself)\b", re.IGNORECASE)
AMERICAN = re.compile(
    r"\b(recogniz\w*|apologiz\w*|organiz\w*|minimiz\w*|behavior\w*|colors?|favorite|centers?|license)\b", re.IGNORECASE
)
HOLLOW = re.compile(r"\b(coming soon|todo|fixme|lorem|not implemented)\b", re.IGNORECASE)

# What must not stand in a title, an address, a cookie or the name of a download.
TELLING = re.compile(
    r"abus|violen|report|import|tactic|leav|leeward|chat|message|evidence|plan|escape|victim|partner|stalk|danger|threat"
    r"|vault|court|police|incident|block|whatsapp|recognis|recover|quit|hide|secret",
    re.IGNORECASE,
)

TITLE = re.compile(r"{%\s*block title\s*%}(.*?){%\s*endblock", re.DOTALL)

# What other people say is theirs: these quote it.
QUOTING = {"tactics/rules", "tactics/sample.py", "readers/whatsapp", "facts/money.py", "facts/comparing/vows.py"}


def quotes_others(path):
    inside = path.relative_to(SOURCE).as_posix()
    return any(inside == name or inside.startswith(name + "/") for name in QUOTING)


FRAMES = {"page.html", "alone.html"}  # what pages stand in
RULES = {"promise": PROMISES, "label": LABELS, "gendered": GENDERED, "American": AMERICAN, "hollow": HOLLOW}


@pytest.mark.parametrize("rule", RULES)
def test_no_page_says_it(rule):
    found = [f"{shown(path)}: {match[0]}" for path in templates() for match in RULES[rule].finditer(spoken(path))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", RULES)
def test_no_sentence_says_it(rule):
    found = [
        f"{shown(path)}:{line}: {match[0]}: {text[:90]}"
        for path in python_files(SOURCE)
        if not quotes_others(path)
        for line, text in sentences(path)
        for match in RULES[rule].finditer(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", RULES)
def test_no_entry_of_the_catalogue_or_the_directory_says_it(rule):
    texts = [text for *_, text in entries()]
    assert len(texts) > 150
    found = [f"{name}: {match[0]}: {text[:90]}" for name, text in entries() for match in RULES[rule].finditer(text)]
    assert not found, "\n".join(found)


def entries():
    """What pages show of the data files: labels, definitions, questions, advice, notes. No names, no sources."""
    from leeward.directory.lines import countries
    from leeward.readers.registry import READERS
    from leeward.tactics.catalogue import DANGERS, PATTERNS, TACTICS

    for slug, tactic in TACTICS.items():
        yield from ((slug, text) for text in (tactic.label, tactic.definition, tactic.ask))
    for slug, danger in DANGERS.items():
        yield from ((slug, text) for text in (danger.label, danger.advice))
    for slug, pattern in PATTERNS.items():
        yield from ((slug, text) for text in words_of(pattern))
    for country in countries():
        yield from ((country.code, line.note) for line in country.lines)
    for reader in READERS:
        yield from ((reader.name, text) for text in words_of(reader.notes))


def words_of(thing):
    """Every text in a dataclass and in what it holds."""
    if isinstance(thing, str):
        yield thing
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from words_of(getattr(thing, field.name))
    elif isinstance(thing, tuple | list):
        for part in thing:
            yield from words_of(part)
    elif isinstance(thing, dict):
        yield from words_of([*thing, *thing.values()])


def test_titles_say_nothing():
    found = [
        f"{shown(path)}: {title.strip()}"
        for path in templates()
        for title in TITLE.findall(path.read_text(encoding="utf-8"))
        if TELLING.search(TAGS.sub("", title))
    ]
    assert not found


def test_every_whole_page_has_a_title_of_its_own():
    pages = [path for path in templates() if re.match(r"{%\s*extends", path.read_text(encoding="utf-8"))]
    pages = [path for path in pages if path.name not in FRAMES]
    assert len(pages) > 10
    assert [shown(path) for path in pages if not TITLE.search(path.read_text(encoding="utf-8"))] == []


def routes(patterns, prefix=""):
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


def test_addresses_say_nothing():
    found = list(routes(get_resolver().url_patterns))
    assert len(found) > 10
    fixed = {route: re.sub(r"<[^>]*>", "", route) for route in found}
    assert [route for route, text in fixed.items() if TELLING.search(text)] == []


def test_static_files_have_neutral_names():
    names = ["/".join(path.relative_to(SOURCE).parts[2:]) for path in files_under(SOURCE) if "static" in path.parts]
    assert names
    assert [name for name in names if TELLING.search(name)] == []


def test_cookies_have_neutral_names():
    assert not TELLING.search(settings.SESSION_COOKIE_NAME)
    assert len(settings.SESSION_COOKIE_NAME) <= 2
    assert settings.CSRF_USE_SESSIONS, "or there would be a cookie more, with a name of Django's"


def test_no_template_holds_a_style_or_a_script():
    wanted = re.compile(r"\sstyle=|<style|\son\w+=\"|<script(?![^>]*\bsrc=)", re.IGNORECASE)
    found = [
        f"{shown(path)}: {match[0]}"
        for path in templates()
        for match in wanted.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found
