"""What the program says to a person, taken from where it stands: templates, sentences in modules, and data files."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from support.tree import parsed

TAGS = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}|{%\s*comment.*?endcomment\s*%}", re.DOTALL)
_HEARD = re.compile(r"\b(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"")
_CODE = ("SELECT", "INSERT", "CREATE", "PRAGMA", "DELETE", "UPDATE", "DROP", ":root")

# Elements inside a sentence, and tags of a template that only choose between words of one: they end nothing.
_WITHIN = re.compile(
    r"</?(?:a|abbr|b|br|em|i|kbd|small|span|strong|time)\b[^>]*>|{%\s*(?:if|elif|else|endif|icon|load|now|with|endwith)\b[^%]*%}"
)
_LABEL = re.compile(
    r"{%\s*(?P<loop>for|endfor|empty)\b|<(?P<tag>a|button)\b[^>]*>(?P<inner>.*?)</(?P=tag)>",
    re.DOTALL,
)
_SPACES = re.compile(r"[ \t\r\f\v]+")


def spoken(path: Path) -> str:
    """The text of a template that a person may read or hear."""
    text = TAGS.sub(" ", path.read_text(encoding="utf-8"))
    heard = " ".join(_HEARD.findall(text))
    return re.sub(r"<[^>]*>", " ", text) + " " + heard


def passages(text: str) -> list[str]:
    """The words of a template, one entry for a paragraph, heading, label or list item. What is filled in is left out.

    Where a template chooses between two wordings inside a sentence, both are in it, one after the other.
    """
    text = re.sub(r"{%\s*else\s*%}|{%\s*elif[^%]*%}", ". ", text)
    heard = _HEARD.findall(TAGS.sub("", text))
    text = re.sub(r"{{.*?}}", "…", _WITHIN.sub(" ", text))
    text = re.sub(r"<[^>]*>|{%.*?%}|{#.*?#}", "\v", text, flags=re.DOTALL)
    parts = [_SPACES.sub(" ", part.replace("\n", " ")).strip() for part in text.split("\v")]
    return [part for part in [*parts, *heard] if re.search(r"[A-Za-z]{2}", part)]


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """Strings of a module that look like words for a person, or a label of one word; docstrings left out."""
    tree = parsed(path)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docs:
            continue
        text = node.value.strip()
        several = " " in text and (text[0].isupper() or text[-1] in ".?!:") and not text.startswith(_CODE)
        if several or (text.istitle() and text.isalpha()):
            yield node.lineno, node.value


def labels(text: str) -> Iterator[tuple[str, bool]]:
    """What each link and button of a template is called, and whether it stands in a loop. What is filled in is “…”."""
    depth, empty = 0, False
    for found in _LABEL.finditer(text):
        if found["loop"]:
            depth += {"for": 1, "empty": -1, "endfor": 0 if empty else -1}[found["loop"]]
            empty = found["loop"] == "empty"
        elif found["inner"] is not None:
            inner = re.sub(r"{{.*?}}|{%\s*include.*?%}", "…", found["inner"])
            yield " ".join(re.sub(r"<[^>]*>|{%.*?%}", " ", inner).split()), depth > 0
