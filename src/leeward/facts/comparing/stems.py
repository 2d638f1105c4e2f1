"""What a text is about: its words without endings, without those that carry nothing, alike ones made one."""

import re
from collections.abc import Iterable

_EMPTY_WORDS = """
a an the this that these those there here it its itself i me my mine myself you your yours yourself we us our ours
they them their theirs he him his himself she her hers herself one ones some any anything something everything
nothing anyone someone everyone anywhere nowhere somewhere everywhere who whom whose which what when where why how
if then than so such as at by for from in into of off on onto out over to up upon with within without about after
before between during until till through under again and or but nor because though although while since also too
very really quite ever even still yet already anyway all am is are was were be been being do does did done doing
have has had having will would shall should can could may might must ought going not no yes ok oh well just only
actually honestly literally like please thanks thank sorry now never once always more most much many lot lots bit
own same other another each every few both whole entire half let get got gets getting say says said saying tell
tells told telling ask asked know knows knew think thought mean means meant want wants wanted make made makes making
go goes went gone come comes came coming take takes took taken taking put puts give gives gave given keep kept hey
hi dear love mate babe hun right look listen o'clock o clock away down round around back today tomorrow tonight
yesterday morning afternoon evening night day week weekend month year time next last first sure fine grand course
thing things way kind sort stuff ages ago soon later early late bloody fucking fuck shit damn lol haha omg god jesus
promise promised promises swear swore sworn agree agreed agreeing offer offered mention mentioned ll ve re s t d m x
xx xxx wtf ffs smh tbh imo idk btw ngl pal hen lass lad pet sweetheart darling honey life times several clearly quid
pound pounds two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand min mins minute minutes
euro euros
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())

WEAK = frozenset("have take get go come give keep make put let be do want say tell".split())
"""Verbs that say little alone, but part one act from another."""

_FORMS = {
    "take": "takes took taken taking", "have": "has had having", "come": "comes came coming", "go": "goes went gone",
    "give": "gives gave given giving", "keep": "keeps kept keeping", "get": "gets got gotten getting",
    "make": "makes made making", "tell": "tells told telling", "say": "says said saying",
    "pay": "pays paid paying payed cover covers covered covering",
    "collect": "collects collected collecting fetch fetches fetched fetching pick picks picked picking",
    "fix": "fixes fixed fixing mend mends mended mending repair repairs repaired repairing",
    "sofa": "sofas settee couch", "money": "cash dosh", "bike": "bikes bicycle", "tv": "telly television",
    "nursery": "creche crèche", "doctor": "doctors gp", "car": "cars motor", "buy": "buys bought buying",
    "bring": "brings brought bringing", "send": "sends sent sending", "sell": "sells sold selling",
    "break": "breaks broke broken breaking", "throw": "throws threw thrown throwing",
    "drink": "drinks drank drunk drinking", "write": "writes wrote written writing",
    "drive": "drives drove driven driving", "steal": "steals stole stolen stealing",
    "hide": "hides hid hidden hiding", "lose": "loses lost losing", "leave": "leaves left leaving",
    "meet": "meets met meeting", "read": "reads reading", "see": "sees saw seen seeing",
    "hear": "hears heard hearing", "feel": "feels felt feeling", "find": "finds found finding",
    "minder": "childminder", "ring": "rings rang rung", "sleep": "sleeps slept sleeping",
    "spend": "spends spent spending", "lend": "lends lent lending", "hit": "hits hitting", "cut": "cuts cutting",
    "shut": "shuts shutting", "pull": "pulls pulled pulling", "run": "runs ran running",
    "speak": "speaks spoke spoken speaking", "shake": "shakes shook shaken shaking", "choose": "chooses chose chosen",
    "forget": "forgets forgot forgotten", "begin": "begins began begun beginning", "start": "starts started starting",
    "sign": "signs signed signing", "lie": "lies lied lying", "die": "dies died dying", "try": "tries tried trying",
    "quit": "quits quitting", "bet": "bets betting", "catch": "catches caught catching", "move": "moves moved moving",
    "use": "uses used using", "change": "changes changed changing", "child": "children kid kids kiddies",
    "person": "people", "woman": "women", "man": "men", "wife": "wives", "phone": "phones mobile cell cellphone",
    "picture": "pictures photo photos pic pics", "mother": "mum mums mam mom maw mummy", "father": "dad dads",
    "flat": "flats apartment", "lawyer": "lawyers solicitor solicitors", "shop": "shops",
    "therapy": "therapist counselling counsellor counseling counselor", "dog": "dogs",
    "alcohol": "drink drinking drinks booze beer beers drunk", "quarrel": "argue argued arguing argument",
}  # fmt: skip
_FORM_OF = {form: stem for stem, forms in _FORMS.items() for form in forms.split() if stem != "alcohol"}
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_FIGURES = re.compile(r"\d")


def stem(word: str) -> str:
    """The word without its ending. Rough: it only has to come out the same for forms of one word."""
    if word in _FORM_OF or word in _FORMS:
        return _FORM_OF.get(word, word)
    if _FIGURES.search(word) or len(word) < 4:
        return word
    for ending, least in (("ing", 3), ("ied", 2), ("ies", 2), ("ed", 3), ("es", 3), ("s", 3)):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            return _head(word.removesuffix(ending), ending)
    return word.removesuffix("e") if len(word) > 4 else word


def _head(head: str, ending: str) -> str:
    if ending in {"ied", "ies"}:
        return head + "y"
    if ending == "s":
        return head.removesuffix("e") if len(head) > 4 else head
    if _DOUBLED.search(head):
        head = head[:-1]
    return head.removesuffix("e") if len(head) > 4 else head


def forms(stemmed: str) -> tuple[str, ...]:
    """How words of this stem begin, in small letters: for looking them up. Not complete for rare forms."""
    if stemmed in _FORMS:
        return (stemmed, *_FORMS[stemmed].split())
    return (stemmed[:-1] if stemmed.endswith("y") and len(stemmed) > 4 else stemmed,)


def may_hold(low: str, stems: Iterable[str]) -> bool:
    """Whether a text in small letters may hold all these stems. A quick look before a true one."""
    return all(any(form in low for form in forms(one)) for one in stems)


def about(words: Iterable[str]) -> frozenset[str]:
    """The stems of the words that say what it is about. Numbers are left to `values`."""
    return frozenset(stem(word) for word in words if is_strong(word))


def is_strong(word: str) -> bool:
    """Whether the word says what something is about."""
    return len(word) > 1 and word[0].isalpha() and word not in _EMPTY


def verbs(words: Iterable[str]) -> frozenset[str]:
    """The weak verbs among the words."""
    return frozenset(found for word in words if (found := stem(word)) in WEAK)
