"""The script for a meeting: at most five words, no question, no reason. What it means is not looked at."""

import re

from leeward.encounters.errors import NoScript

MOST_WORDS = 5

_WORD = re.compile(r"\w+(?:[’'\-‐‑.]\w+)*")
_QUESTION = re.compile(r"[?？؟⁇⁈⁉¿]")
_REASON = re.compile(r"(?:^|\W)(?:because|’?cause|'?cause|cos|cuz|since|why|due to)(?=\W|$)", re.IGNORECASE)


def words_in(text: str) -> int:
    """How many words a text has; "don't" is one."""
    return len(_WORD.findall(text))


def script_in(text: str) -> str:
    """The script, with its spaces put right. "" stays "". Raises NoScript with the sentence for what is wrong."""
    script = " ".join(text.split())
    if not script:
        return ""
    count = words_in(script)
    if count > MOST_WORDS:
        raise NoScript(f"These are {count} words. Keep it to five at most: short words are easier to say.")
    if count == 0:
        raise NoScript("Write it in words, five at most.")
    if _QUESTION.search(script):
        raise NoScript("A question asks for an answer. Say it without one.")
    if _REASON.search(script):
        raise NoScript("A reason can be argued with. Say it without one.")
    return script
