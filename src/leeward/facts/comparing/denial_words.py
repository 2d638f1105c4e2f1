"""The patterns of a denial, on words written out (`wording`). Doubt ("I don't think I said so") is none."""

import re

_NEVER = (
    r"(?:have |had )?never(?: ever| once)?|did not(?: ever| once)?|have not(?: ever)?|have not once|not once did i"
    r"|at no (?:time|point|stage) (?:have|did) i|would never(?: ever)?|would never have|would not have|can not have"
)
_I_NEVER = rf"(?P<who>(?:i|we) )?(?P<never>{_NEVER})"
_SAY = (
    r"(?:say|said|tell you|told you|promise|promised|agree|agreed|offer|offered|write|wrote|written|text|texted|claim"
    r"|claimed|confirm|confirmed|suggest|suggested)"
)
_TO_YOU = r"(?: to you| you(?= (?:that|i|we) ))?(?: that)?"

SAYING = re.compile(rf" {_I_NEVER} (?P<verb>{_SAY}){_TO_YOU} (?=\w)")
ASKS_WHERE = re.compile(
    rf" (?:(?:when|where|since when) (?:did|have) i(?: ever)?|(?:show|find|tell) me (?:exactly )?(?:where|when|the"
    rf" (?:message|text) where|one (?:message|text) where) i(?: ever)?|(?:nobody|no one)(?: ever| here)?)"
    rf" (?P<verb>{_SAY}){_TO_YOU} (?=\w)"
)
"""Asked so as to deny. "When did I say that? Sorry" is sorted out by SOFTENS."""

WHO_SAYS = re.compile(r" (?:who (?:said|told you|says)(?: that)?|since when) (?=(?:i|we|am i|are we|do i|was i) )")
NO_AGREEMENT = re.compile(
    r" (?:there (?:was|is|were|has been|never was|was not|is not) (?:never |not |no |ever )*(?:any |an |a )?|we"
    r" (?:had|have) no )"
    r"(?:agreement|deal|promise|arrangement)s?(?: between us)? (?:that|about|for|on|to) (?=\w)"
)
NO_TALK = re.compile(
    r" there (?:was|were|never was|has been|was not) (?:never |not |no |ever )*(?:any |a )?(?:talk|mention"
    r"|question|word)"
    r" (?:of|about) (?=\w)"
)
ONLY = re.compile(
    r" i (?:have )?(?:only|just|merely) (?:ever )?said (?:that )?i (?:would|will|might|may|could) (?:maybe "
    r"|perhaps )?"
    r"(?:think about|think of|consider|look into|look at|see about|try(?: to)?|see if i could|ask about) (?=\w)"
)
MENTIONING = re.compile(
    rf" {_I_NEVER} (?:(?:say|said|write|wrote|tell you|told you) (?:anything|nothing|a word|a thing) (?:about|of)"
    r"|(?:mention|mentioned)) (?=\w)"
)
DOING = re.compile(rf" {_I_NEVER} (?:so much as |even )?(?P<verb>\w+) ")
NOBODY = re.compile(r" (?:nobody|no one)(?: ever| has| has ever)? (?P<verb>\w+) (?=you|your|the|my|her|him|his|any)")
YES_TO = re.compile(rf" {_I_NEVER} (?:say|said) (?:yes|ok) to (?=\w)")
SOFTER = re.compile(
    r" (?:i|all i) (?:only |just |clearly )?said (?:was )?(?:that )?(?:maybe|perhaps|possibly|i might|i may|i"
    r" would (?:see|try|think|look"
    r"|ask|check|consider|have to see|let you know)|i could (?:maybe|try|ask|perhaps)|if i could|if i can|we"
    r" would see|we could see)"
    r"(?: about| into| to)? "
)
NOT_ME = re.compile(r" (?:it was not me (?:who|that)|i am not the one (?:who|that)|it was not me) (?P<verb>\w+) ")
CALLING = re.compile(rf" {_I_NEVER} call(?:ed)? you (?:a |an |the |that )?(?=\w)")
HAVING = re.compile(
    r" i (?P<never>have never had|never had|have not got|have not|do not have|do not have got|never have)"
    r" (?=(?:any|a|an|the|your|his|her|their|my|our|it) )"
)
BEING = re.compile(
    r" i (?:was|have|had) (?P<never>never|not)(?: ever| once| even)?(?: been| set foot)? (?:anywhere |nowhere )?"
    r"(?P<where>outside|inside|near|at|in|to|round|behind|by|on) (?=\w)"
)
HANDS = re.compile(
    rf" {_I_NEVER} (?:(?:laid|lay|lift|lifted|put|raise|raised) (?:a|one|my) (?:hand|finger)s? (?:on|to|against"
    rf"|at) you"
    r"|touch(?:ed)? you) "
)
_TELL = (
    r"told|tell|mentioned|mention|said|say|asked|ask|sent|send|gave|give|given|informed|inform|let|warned|warn"
    r"|showed|show"
    r"|shown|wrote|write|texted|emailed|invited|forwarded|bothered to (?:tell|ask|mention|say)|thought to (?:tell"
    r"|ask|mention|say)"
    r"|bother to (?:tell|ask|mention|say)|think to (?:tell|ask|mention|say)"
)
NOT_TOLD = re.compile(
    r" (?:(?:you|nobody|no one) (?:(?:have |had )?never(?: once| ever| even)?|did not(?: even)?|have not(?:"
    r" even)?|ever|even|)"
    rf" ?(?P<verb>{_TELL})(?: (?:me|us))?(?: know)?(?: anything| nothing| a word| a thing)?"
    r"|(?:this is |that is |it is )?(?:the )?first (?:time )?i(?: have| am)? ?(?:heard|hear|hearing)(?: anything)?"
    r"|(?:that is |this is |it is )?(?:all )?news to me|i (?:have )?heard nothing|(?P<knew>i (?:had|have) (?:no"
    r"|zero) (?:idea|clue)"
    r"|i did not (?:even )?know|i (?:knew|know) nothing|i was not aware|you kept me in the dark)"
    r"|how (?:was|am|were) i (?:supposed|meant|expected) to know"
    r"|i was (?:never|not) (?:told|asked|informed|consulted|invited)|i have (?:never|not) been (?:told|asked"
    r"|informed))"
    r"(?P<link> about| of| that| to| for| there was| there is|) (?=\w)"
)
NOT_GOT = re.compile(
    r" i (?:have )?(?:never|did not|have not)(?: ever| even)? (?P<verb>get|got|had|receive|received|seen|see|saw)"
    r" (?=(?:any|a|an|the|your|that|one|no) )"
)
_END = r"(?=[.,!?;…]|stop|you|and|lol|do|dont|at|in|$)"
THAT_SAID = re.compile(
    r" (?:(?:i|we) )?(?:(?:have )?never(?: ever| once)?|did not) (?:say|said|promise|promised|agree|agreed|offer"
    r"|offered)"
    r" (?:(?:to )?(?:that|it|so|this|any such thing|any of (?:that|it)|anything)(?: (?:like that|of the (?:sort"
    r"|kind)))?|no such thing)"
    rf" (?:at all |ever )?{_END}"
    r"| (?:i|we) (?:said|promised|agreed(?: to)?|offered) (?:no such thing|nothing(?: of the (?:sort|kind)| like"
    r" that)?) "
    rf"{_END}| i made no (?:such )?promises? {_END}"
    rf"| (?:when|where) did i (?:ever )?(?:say|promise|agree to|offer) (?:that|it|any of that|such a thing"
    rf"|anything like that) {_END}"
)
THAT_DONE = re.compile(
    r" (?:(?:that|this|it|nothing(?: like that| of the sort)?) )?(?:never|did not ever|did not) (?:even"
    r" )?happen(?:ed)?"
    rf" {_END}| nothing (?:like that |of the (?:sort|kind) )?(?:ever )?happened {_END}"
    r"| (?:i )?(?:(?:have )?never|did not|would never) (?:do|did|done)"
    rf" (?:that|it|any such thing|any of (?:that|it)|anything(?: like that| of the sort)) {_END}"
    r"| (?:you (?:have |are |must have |just )?(?:made|making|dreamt|dreamed|dreaming|imagined|imagining|invented"
    r"|inventing)"
    rf" (?:that|it|this|things|all that|stuff)(?: all)?(?: up)?) {_END}"
)
THAT_LIE = re.compile(
    r"^ (?:(?:no|oh|ha|what|sorry|look|listen|and|well|now|ok|err|um) ,? ?)*(?:that is |this is |it is |what"
    r" )?(?:a |an |all |just |total |utter"
    r"|complete |absolute |another |your |more |pure )*(?:lie|lies|rubbish|nonsense|bollocks|bullshit|fantasy"
    r"|fiction|garbage|tripe"
    r"|untrue|not true|made up|in your head|your imagination|in your dreams|a dream) "
    r"| (?:you (?:are|have got|must have) (?:lying|imagining|dreaming|delusional|misheard|misread|confused|it"
    r" wrong|mixed it up))"
    r"| where (?:did|do|have) you (?:get|got|getting) (?:that|this|it)(?: idea| one)?(?: from)? "
)
FALLING = re.compile(
    r" you (?:fell|tripped|slipped|fell over|walked into|bruise (?:easily|like)|did (?:that|it) (?:to )?yourself"
    r"|lost your balance"
    r"|stumbled|banged) "
)
HEDGED = re.compile(r" (?:think|believe|not sure|maybe|might|remember|recall|afraid|pretty sure|probably|as far as) ")
SOFTENS = re.compile(r" (?:sorry|remember|forgot|forgotten|slipped|remind|my fault|oh man|oops|apologies) ")
LAUGHS = re.compile(r"[😂🤣😜😝]|\b(?:jk|joking|kidding)\b", re.IGNORECASE)
TIMES = re.compile(
    r" (?:yesterday|today|tonight|last night|this (?:morning|week|time|weekend|afternoon|evening)"
    r"|last (?:week|time|weekend|month|year)|just now|earlier|lately|recently) "
)
NO_DEEDS = frozenset(
    "say promis promise agre agree offer writ write text claim mention confirm suggest have be know want mean"
    " think see hear "
    "need do get go like feel understand expect care remember realis realiz tell try intend even really ever stop"
    " hurt lie "
    "love receiv receive had got dream happen".split()
)
"""Behind "I never", these deny nothing that a message could show, or are read in another way."""

LINKS = frozenset(
    "that if until till when where what who whom which how than as while before after because unless said at to with "
    "on for of about near from behind by".split()
)
STOPS = frozenset("stop lol omg why typical liar honestly please haha wtf ffs smh tbh idk".split())
SOMEBODY = frozenset(
    "anyone anybody nobody your my his her their the mum mother dad father everyone them him someone".split()
)
