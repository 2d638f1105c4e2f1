"""What a message is besides what it says: a song, an automatic reply, a report of someone else's words, a joke.

The circumstances found here are added to those of the thread:

    lyrics      marked as a song; nothing is looked for
    automatic   an automatic reply or a notice to many; no tactic is looked for
    fiction     speaks of a film, a book, a game
    banter      laughs (lol, haha, a laughing face)
    question    ends as a question
    foreign     most of it is in another language (`foreign.py`); no tactic is looked for
"""

import re

from leeward.tactics.rules.foreign import reads_foreign
from leeward.tactics.rules.text import Window

_SONG = re.compile(r"[♪♫🎵🎶🎤]|\blyrics?\b")
_AUTOMATIC = re.compile(
    r"\b(?:automatic reply|auto-?reply|out of (?:the )?office|automated (?:message|reply|response)|"
    r"do not reply to this|"
    r"no-?reply|on annual leave|practice is closed|thank you for calling|office is closed|"
    r"this mailbox|unsubscribe|reply stop|dear (?:parents|parent|all|customer|colleagues)|"
    r"text stop|opt out|i'm driving|auto response)\b"
)
_FICTION = re.compile(
    r"\b(?:film|movie|series|episode|season \d|netflix|novel|chapter \d|(?:the|a|this|that|my|new|good|great) book|"
    r"(?:the|a|this|that|video|board|card|computer) game|in.?game|xbox|playstation|ps[45]|fifa|fortnite|minecraft|"
    r"roblox|"
    r"zombies?|respawn|chess|scrabble|monopoly|podcast|documentary|theatre|murder mystery|cluedo|poem|quiz|halloween|"
    r"panto|larp|d&d|dungeon|call of duty|warzone|gta|pokemon|mario kart|laser tag|paintball|nerf|water pistols?|"
    r"storyline|the plot of|final boss|boss level)\b"
)
_LAUGH = re.compile(
    r"[😂🤣😹😆😄😜😝😉]|\b(?:lo+l|lmf?ao|rofl|(?:ha){2,12}h?|(?:he){2,12}|jk|just kidding|xd)\b|:-?[dp]\b"
)
_QUOTED = re.compile(r"[\"“”«»]([^\"“”«»\n]{3,600})[\"“”«»]|(?<!\w)'([^'\n]{8,600})'(?!\w)")
_REPORT = re.compile(
    r"\b(?:he|she|they|who|letter|note|customer|museum|"
    r"teacher|boss|manager|judge|friend|colleague|neighbour|neighbor|lady|man|woman|guy|bloke|"
    r"someone|somebody|mum|mom|dad|gran|nan|sister|brother|character|actor|singer|customer|patient|kid|leo|tattoo|"
    r"sticker|banner|headline|bit where|song|film|"
    r"meme|sign|poster|caption|mug|shirt|card|book|quote|says?|said|was like|goes|called|titled|it read|reads)\b"
)


def circumstances(window: Window, words: set[str]) -> set[str]:
    """Which of the circumstances above hold for this piece of a message."""
    low = window.low
    held: set[str] = set()
    if _SONG.search(low):
        held.add("lyrics")
    if _AUTOMATIC.search(low):
        held.add("automatic")
    if _FICTION.search(low):
        held.add("fiction")
    if _LAUGH.search(low):
        held.add("banter")
    if "?" in low:
        held.add("question")
    if reads_foreign(words, window.written):
        held.add("foreign")
    return held


def reported(window: Window) -> list[tuple[int, int]]:
    """Spans of the message (whole offsets) in quotation marks that report words of someone else.

    A message that is nothing but a quotation is not one of them, nor words that the writer says they spoke.
    """
    spans = []
    for match in _QUOTED.finditer(window.low):
        before = window.low[max(0, match.start() - 80) : match.start()]
        after = window.low[match.end() : match.end() + 40]
        if (_REPORT.search(before) and not re.search(r"\bi (?:said|told|swear)\b", before)) or _REPORT.search(after):
            spans.append((window.start + match.start(), window.start + match.end()))
    return spans
