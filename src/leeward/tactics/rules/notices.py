"""Phrases by which a person asks for no more contact, or ends it: "please do not contact me again"."""

from functools import cache

from leeward.tactics.rules.cues import shared_lists
from leeward.tactics.rules.phrases import Phrase, parse, words_of
from leeward.tactics.rules.text import windows
from leeward.words.tactics import Quote

_STOP = (
    "don't ever? contact|message|text|call|phone|ring|email|approach|visit|dm me *2 again|anymore|any_more|ever",
    "don't ever? write|speak|talk|reply to me *2 again|anymore|any_more|ever",
    "don't get in_touch *2 again|anymore|any_more|with_me|$",
    "don't ever? contact|message|text|email|approach|dm me $",
    "don't ever? contact|message|text|call|phone|email *5 or *4 me",
    "do_not|don't call|message|contact|phone|text|ring|write *3 or visit|message|text|call|come|contact me",
    "no *2 contact from you",
    "i don't want_to *3 hear from you",
    "i don't want *2 contact with you",
    "i don't want you to|too contact|message|text|call|phone|ring|write|email|visit *1 me",
    "i want|need you to|too stop contacting|messaging|texting|calling|phoning|ringing|writing",
    "i'm|i_am *3 asking you to|too stop",
    "i asked|told you to|too stop contacting|messaging|texting|calling|phoning|writing",
    "i've asked|told you *2 to|too stop",
    "stop contacting|messaging|texting|calling|phoning|ringing|emailing|harassing me",
    "please stop contacting|messaging|texting|calling|phoning|ringing|writing|emailing",
    "leave me alone",
    "leave me and *2 alone",
    "never contact|message|text|call|write|speak|talk *2 me again",
    "i'm|i_am blocking you",
    "i've blocked you",
    "this is *3 last message|text|time i *4 you",
    "this is my last message|text",
    "i won't *2 reply|answer|respond to|too *3 again|anymore|any_more",
    "i will not be replying|answering|responding",
    "i want|need no *1 contact",
    "no_contact from now on",
    "i'm|i_am going no_contact",
    "don't come to|near|round|here *4 again|anymore",
    "only write|email|contact|message me about",
)
_NOT_A_STOP = (
    "for a minute|sec|second|bit|hour|moment|while",
    "at|in work|class|school|meeting",
    "until|till|before",
    "during",
    "today|tonight|this_morning|right_now",
    "didn't say|mean",
    "haha|hahaha|lol|lmao",
    "she|he|they told|asked|said",
    "told|asked him|her|them to|too",
    "tell him|her|them to|too",
    "if you don't|want",
    "unless",
    "on this number",
    "they|he|she won't",
    "why won't",
    "on my|the work|old",
)
_ENDING = (
    "it's over",
    "it is over between",
    "we're|we_are done",
    "we're|we_are finished|over",
    "i'm|i_am leaving you",
    "i've left you",
    "i left you",
    "i'm|i_am done with you|this|us",
    "i'm|i_am ending this|it|us|our",
    "i want|need a divorce|separation|break",
    "i want to|too separate|split|break_up",
    "i'm|i_am breaking up with you",
    "our relationship is over",
    "i'm|i_am not coming back|home",
    "i won't be coming back|home",
    "i have decided to end",
    "we broke|split up",
    "now that we are|we're separated",
    "since we split|separated",
)


@cache
def _phrases(which: tuple[str, ...]) -> tuple[Phrase, ...]:
    return tuple(parse(phrase, shared_lists()) for phrase in which)


def find_stop(text: str) -> Quote | None:
    """The sentence in which the person asks for no more contact, or None.

    Reads word rules only, English only; a notice in other words is missed, and a hit is to be confirmed by the person.
    """
    return _first(text, _STOP, _NOT_A_STOP)


def find_ending(text: str) -> Quote | None:
    """The sentence in which the person writes that it is over, or None. Limits as in `find_stop`."""
    return _first(text, _ENDING, ("haha|lol", "the film|movie|game|match|season|lesson|party|holiday|meeting|year"))


def _first(text: str, say: tuple[str, ...], unless: tuple[str, ...]) -> Quote | None:
    for window in windows(text):
        words = words_of(window.low)
        for phrase in _phrases(say):
            if not phrase.may_stand(words):
                continue
            for match in phrase.pattern.finditer(window.low):
                left, right = window.sentence(*match.span())
                if not any(other.pattern.search(window.low, left, right) for other in _phrases(unless)):
                    return window.quote(*match.span())
    return None
