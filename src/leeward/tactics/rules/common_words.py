"""How common words are (roughly), and the short forms people type."""

from collections.abc import Mapping

_EVERYWHERE = """i you the to a and it is in my me for of u that have on but so not at be are im do will with we up can
if just your get was its dont go no this ok now like when out call ill good want know how come all got what he she they
"""
_OFTEN = """did as one our or time there need then from still back see love been going by him her them had who about am
home think am has more only never ever any here make too way some his an were us well where why last should over really
even day take today very would much after them yes tell say said please night because again right could than off into
being cant wont didnt youre thats ive everyone nobody every other anyone always without
"""

COMMON: Mapping[str, int] = dict.fromkeys(_OFTEN.split(), 30) | dict.fromkeys(_EVERYWHERE.split(), 120)
"""A rough weight for words that stand in many messages; a word that is not here weighs 1."""

SHORT_FORMS: Mapping[str, tuple[str, ...]] = {
    "you": ("u", "ya"),
    "your": ("ur", "yr"),
    "you're": ("you are", "ur", "u are", "u r", "your", "u're"),
    "yourself": ("urself", "ur self", "your self"),
    "are": ("r",),
    "i'm": ("i am",),
    "i'll": ("i will", "i'm gonna", "i'm going to", "i am going to", "imma"),
    "i've": ("i have",),
    "i'd": ("i would",),
    "it's": ("it is",),
    "that's": ("that is",),
    "she's": ("she is",),
    "he's": ("he is",),
    "they're": ("they are",),
    "you'll": ("you will", "u will", "ull", "u'll"),
    "you've": ("you have", "u have", "uve"),
    "you'd": ("you would", "u would"),
    "we'll": ("we will", "we're going to", "we're gonna"),
    "can't": ("cannot", "can not"),
    "won't": ("will not",),
    "don't": ("do not",),
    "didn't": ("did not",),
    "doesn't": ("does not",),
    "isn't": ("is not",),
    "aren't": ("are not",),
    "wasn't": ("was not",),
    "couldn't": ("could not",),
    "hadn't": ("had not",),
    "haven't": ("have not",),
    "wouldn't": ("would not",),
    "because": ("cos", "cuz", "coz", "bc", "cause", "'cause"),
    "going to": ("gonna",),
    "want to": ("wanna",),
    "got to": ("gotta",),
    "please": ("pls", "plz", "pleaseee"),
    "nobody": ("no one", "noone", "no-one"),
    "nothing": ("nothin", "nowt"),
    "everyone": ("everybody",),
    "mum": ("mom", "mummy", "mam", "mother", "mommy", "ma"),
    "dad": ("daddy", "father", "da"),
    "love": ("luv",),
    "fucking": ("fuckin", "f*cking", "fkn", "effing", "fking"),
    "tonight": ("2nite", "tonite"),
    "what": ("wot", "wat"),
    "with": ("wiv", "w"),
    "though": ("tho",),
    "people": ("ppl",),
    "something": ("sth", "summat"),
}
"""What else counts as the word on the left. Apostrophes may always be left out."""
