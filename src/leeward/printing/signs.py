"""Signs: which of them go on paper, and how those are called that cannot be drawn."""

import unicodedata

from leeward.printing.sheet import Entry, Section, Sheet

_JOINERS = "\u200c\u200d"  # they shape letters in Persian, Arabic and Indian scripts
_BREAK = "\u200b"  # a place where a line may break, drawn as nothing
_LONGEST_RUN = 24  # letters without a space; more would run over the margin
_SCRIPTS = {"CJK": "Chinese or Japanese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
_OURS = {"LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC"}  # drawn, but for some of their letters
_UNKNOWN = "signs without a name"


def plain(text: str) -> str:
    """The text as it goes on paper: composed (NFC), lines kept, runs of spaces made one.

    What steers a screen and is not drawn goes: control signs, marks of direction, variants of emoji.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    spaced = "".join(_as_drawn(sign) for sign in composed)
    lines = (" ".join(line.split()) for line in spaced.split("\n"))
    return "\n".join(line for line in lines if line)


def plain_sheet(sheet: Sheet) -> Sheet:
    """The sheet with every text made plain. Entries without text go, and sections without entries."""
    sections = (
        Section(
            section.key,
            plain(section.heading),
            tuple(_entry(entry) for entry in section.entries if plain(entry.text)),
        )
        for section in sheet.sections
    )
    return Sheet(plain(sheet.title), tuple(section for section in sections if section.entries))


def breakable(line: str) -> str:
    """The line with places to break in words that are longer than a line of a narrow column."""
    return " ".join(_broken(word) if len(word) > _LONGEST_RUN else word for word in line.split(" "))


def group(sign: str) -> str:
    """What a person would call the kind of sign: a script ("Thai", "Korean"), "emoji", or signs without a name."""
    category = unicodedata.category(sign)
    if category in {"So", "Sk"}:
        return "emoji and pictures"
    first = unicodedata.name(sign, "").split(" ")[0].split("-")[0]
    if not first or category in {"Co", "Cn", "Cs"}:
        return _UNKNOWN
    if category[0] not in "LM" or first == "COMBINING":
        return "rare marks"
    return f"rare {first.capitalize()} letters" if first in _OURS else _SCRIPTS.get(first, first.capitalize())


def _entry(entry: Entry) -> Entry:
    return Entry(plain(entry.text), plain(entry.state), plain(entry.note))


def _as_drawn(sign: str) -> str:
    category = unicodedata.category(sign)
    if sign == "\n" or category in {"Zl", "Zp"}:
        return "\n"
    if category in {"Cc", "Zs"}:
        return " "
    if category == "Cs":
        return "\ufffd"
    hidden = (category == "Cf" and sign not in _JOINERS) or "\ufe00" <= sign <= "\ufe0f"
    return "" if hidden else sign


def _broken(word: str) -> str:
    return _BREAK.join(word[start : start + _LONGEST_RUN] for start in range(0, len(word), _LONGEST_RUN))
