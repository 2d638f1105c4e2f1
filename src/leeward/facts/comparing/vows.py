"""The patterns of a promise, on words written out (`wording`): how it begins, what it promises, and what is none."""

import re


def _any(*parts: str) -> str:
    return "|".join(parts)


VOW = (
    r"(?:(?:and )?(?:i|we)? ?(?:can |do |really |absolutely )?(?:promise|swear|vow)"
    r"(?: to (?:you|god)| you| down| on [\w' ]{2,30}? (?:lives|life|grave|head))*"
    r"|you have (?:got )?my word|i give (?:you )?my word"
    r"|on (?:my|his|her|the|our) [\w' ]{0,24}?(?:lives|life|grave|honour)"
    r"|honest to god|my word|word of honour|mark my words|hand on heart|cross my heart|on god|trust me|pinky promise"
    r"|scout ?'?s? honour|god is my witness|guaranteed|promise promise|no word of a lie|i mean it(?: this time)?)"
    r"(?: as (?:a|your|his|her|their) \w+)?"
)
"""An oath, before what is promised or behind it."""

_SOFT = (
    r"(?:definitely |really |just |also |even |finally |always |never |not |ever |surely |properly |gladly |happily "
    r"|still |to |so )*"
)
_WILL = (
    r"(?:(?:i|we) (?:will|shall|am going to|am just going to|are going to)"
    rf"|(?:i|we) (?:am|are) {_SOFT}going to)"
)
HEADS = re.compile(
    rf" (?:{_WILL}|(?P<bare>will|going to)"
    r"|(?P<vows>(?:i |we )?(?:promise|swear|vow)(?: you| to you)? to(?! (?:god|you|my|him|her|the|our) )))"
    rf" {_SOFT}(?=\w)"
)
"""The beginning of most promises: "I will", "Will …" at the start of a sentence, "I promise to"."""

DONE = (
    r"(?:fixed|paid|sent|done|signed|returned|deleted|repaired|back|sorted|transferred|mended|boxed|moved|cleared|there"
    r"|in your account)"
)
PASSIVE = re.compile(rf" (?:will|is going to|going to) (?:all )?be {DONE} ")
OTHER_HEADS = re.compile(
    " (?:"
    + _any(
        r"(?:it|this|that) (?:will|is) (?:not|never) (?:going to )?(?:ever )?happen (?:ever )?again",
        r"(?:it|this|that) (?:will|is) (?:never|not) (?:going to )?(?:ever )?be like (?:that|this) again",
        r"(?:things|everything|it|life|this time it|this time|we|all) (?:will|is going to|are going to) (?:all )?"
        r"(?:be (?:all |so |very |much )?(?:different|better|good again)|change|get better)",
        r"you will (?:get|have) (?:your|the|it|all|every|them|what)",
        r"will have (?:your|the|it|all|every) ?(?:money|cash)",
        r"you will never (?:have to|need to) (?:worry|be (?:afraid|scared|frightened)|see me like|cry|ask)",
        r"no more (?:drink|drinking|booze|shouting|lies|lying|betting|gambling|drugs|late nights|games|excuses"
        r"|fights|fighting)",
        r"i (?:will )?(?:start|begin|am starting|am beginning|have booked|am going to start) (?:with )?"
        r"(?:my |the |a |an |some )?(?:new )?(?:therapy|counselling|rehab|treatment|course|programme|program|meetings"
        r"|aa|anger|sessions|classes|detox)",
        r"i am (?:never|not) (?:ever )?\w+ing (?:[\w' ]{0,20} )?(?:again|any ?more)",
        r"never (?:ever )?\w+ing [\w' ]{0,24}?(?:again|any ?more)",
        rf"(?:the |your |my |it |that |all )?\w+ (?:will|is going to) (?:all )?be {DONE}",
        r"nothing like (?:that|this|it) (?:will|is going to) (?:ever )?happen again|nothing like (?:that|it) again",
        r"(?:there will not|there is not going to|there will never) be (?:a |an |any |another )?(?:next time"
        r"|repeat|more|second time)",
        r"that (?:was|is) the (?:very )?last time|(?:never|not) (?:going to )?happening again",
        r"you will (?:not|never) (?:ever )?(?:hear|see|catch|find|get|have|need|regret|recognise|be sorry)",
        r"you will see (?:a|the|how|that|what)",
        r"i am (?:getting|seeking|booking|arranging) (?:some |proper |real |professional )?(?:help|therapy"
        r"|counselling|treatment|a therapist)",
        r"i am (?:quitting|stopping|giving up|packing in|packing it in|giving it up|cutting out|changing my"
        r"|turning over|going sober)",
        r"i am (?:off|on) the (?:drink|booze|drugs|wagon|fags|weed|gear|beer|wine)",
        r"(?:that is me|i am) (?:finally |all |so )?(?:done|finished|through) with",
        r"i (?:will )?never (?:drink|hit|shout|do|lie|cheat|touch|come|go|smoke|bet|gamble|scream|leave|hurt)",
        r"[\w£' ]{1,24}? is (?:coming|on its way)(?: on)?",
        r"never again",
    )
    + ") "
)
"""Promises that begin in another way. "You will get" and "no more" need an oath or a sum beside them."""

DELIVERS = frozenset(
    "cover fund sort pay send transfer bring return give drop hand sign fix mend repair replac replace refund buy"
    " delet "
    "delete wip wipe clos close sell post settl settle reimburs reimburse lend clear remov remove repay redecorat "
    "forward wir wire".split()
)
CHANGES = frozenset("change stop quit behav behave improv improve listen treat respect learn prov prove grow".split())

BETTER = re.compile(
    " (?:"
    + _any(
        r"get (?:some |proper |real |the )?(?:help|better|sober|clean|counselling|therapy|treatment|a job|myself"
        r"|sorted|my (?:act|life)|it together)",
        r"go (?:to|back to|into|and see|and get|for) (?:a |the |my |some |to )?(?:therapy|therapist|counselling"
        r"|counsellor|aa|meetings|meeting|rehab|doctor|doctors|gp|anger|help|couples|church|classes|marriage)",
        r"see (?:a|someone|somebody|the|my) ?(?:therapist|counsellor|doctor|gp|about it|about the \w+|psychologist)?",
        r"(?:sort|pull) (?:myself|it|this|everything|things|that|all) ?(?:out|together)?",
        r"work on (?:myself|it|this|my|us|that|things|everything)",
        r"make (?:it|this|everything|things|all) (?:all )?(?:up|right|better|good)",
        r"make up for",
        r"do (?:better|anything|whatever|everything|all|it right|things differently)",
        r"cut (?:down|back|it out)",
        r"give up",
        r"be (?:a |the |so |much |more |very |less |always |the best |a much )*(?:better|good|different|nicer|calm"
        r"|calmer|kind|kinder|honest|faithful|patient|sober|gentle|there for|on time|present|best|new|man|husband|dad"
        r"|father|mum|mother|partner|person)",
        r"leave (?:you|your|them|him|her|the|my|it|that) ?[\w' ]{0,20}?(?:alone|out of|in peace|be)",
        r"move out",
        r"(?:get|have) [\w' ]{1,30}? (?:seen to|sorted|done|fixed|looked at|mended|signed|checked|cleared|moved"
        r"|paid)",
        r"square (?:you|it|things|us) ?(?:up)?|see you right|set (?:it|things|this) (?:right|straight)",
        r"get rid of|pack (?:it|the \w+) in|knock (?:it|the \w+|that) on the head|lay off|steer clear|back off"
        r"|come clean",
        r"(?:keep|stay) (?:away|out of|well away|off|clear|sober|calm|clean)|keep (?:my|to my) (?:word|temper"
        r"|promise|distance|hands|mouth)",
        r"tell (?:you )?(?:the truth|you everything|no more lies)|apologis?e|say sorry|be there for|put (?:you"
        r"|the kids|us|him|her) first",
        r"prove it|show you (?:i|that i|how|what)|earn|win (?:you|your trust)|rebuild|look after (?:you|us|them"
        r"|the kids|everything)",
        r"put (?:the |that |your |it |£|\d)[\w£' ]{0,24}?(?:in|into|through) (?:your|the)",
        r"spend (?:more|every|all|proper) ",
        r"do (?:the|my|more|all|half|half of|his|her|both) [\w' ]+",
        r"(?:aa|therapy|counselling|rehab|meetings|church)",
        r"take (?:it|them|that|this|the|those|all) ?[\w' ]{0,20}?(?:down|back|off)",
        r"put (?:it|them|the|all|every) ?[\w' ]{0,20}?(?:back|right)",
    )
    + ") "
)
"""To change, to get help, to leave somebody alone, to put something right."""

_NICE = r"(?:happy|the happiest|smile|proud|my wife|my husband|feel (?:loved|special))"
FUTURE = re.compile(
    " (?:"
    + _any(
        r"take (?:you|us|the kids and you|you and the kids|you all) (?:to|away|on|somewhere|anywhere|for a)",
        r"(?:get|be) married|marry you",
        r"(?:have|buy|get|build|find) (?:you |us )?(?:that|the|a|our|another|new)? ?(?:own |little |new |big |nice )*"
        r"(?:house|home|baby|babies|place by|wedding|family|ring|garden|cottage|life together|fresh start)",
        rf"make you {_NICE}",
        r"(?:go|travel|fly|live|move|be) [\w', ]{0,40}?(?:one day|some day|someday"
        r"|(?:this|next) (?:summer|spring|autumn|winter|year|christmas)|in (?:spring|summer|autumn|winter)|together)",
        r"take (?:the kids|the children|him|her|them|\w+) (?:to|on|away) [\w', ]{0,30}?"
        r"(?:half term|holiday|holidays|summer|disney\w*|legoland|zoo|sea|seaside|beach|one day)",
        r"move (?:to|away|back to|somewhere)",
        r"be (?:so |very )?(?:happy|a (?:proper |real )?family|together again)",
        r"start (?:over|again|afresh|anew|a new)",
        r"grow old|do (?:that|a|the|our) (?:\w+ )?(?:trip|holiday|wedding|cruise)",
    )
    + ") "
)
"""A life that is held out."""

CONDITION = re.compile(
    r" if you (?:just |only |will |would |can |could |please )?(?:come|pick|answer|talk|ring|call|meet|let|take"
    r" me|forgive|give"
    r"|stay|unblock|open|write|drop|reply|see me|hear|listen|want me|trust)"
)
"""A promise that is made for contact."""

LASTING = re.compile(
    r" (?:from now on|from (?:next|this) \w+(?: on)?|every (?:single |other )?(?:week|day|month|time|weekend|night"
    r"|morning|match|game|friday|saturday|sunday|year)|any ?more|for good|for ever|forever|never again|again) "
)
BAD_ACTS = frozenset(
    "drink hit touch hurt shout yell do lie cheat bet gambl gamble smok smoke use rais raise call lay push scream "
    "threaten follow check read bother contact break throw text write ring put let miss disappoint argu argue happen "
    "leave swear hid hide spy lose insult humiliat go grab slap kick snap ignor ignore embarrass be make forget".split()
)
"""What one promises not to do."""

REFUSES = frozenset(
    "trust forgiv forgive forget see speak talk help love pay give lend believ believe sign agree stop understand"
    " get "
    "find know have want accept answer allow let recover care".split()
)
"""With "never" these are a refusal or a reproach."""

FEELS = re.compile(
    r" (?:love|remember|wait for|miss|be here|be waiting|be yours|be your|be in love|adore|want you|think of|hold"
    r"|regret (?:it|that|losing)|cherish|forgive|be sorry|be thinking|be around|care about|be proud) "
)
THREATENS = re.compile(
    " (?:"
    + _any(
        rf"make (?:you(?! {_NICE})|sure (?:that )?(?:you|everyone|your)|your life|them|her|him)",
        r"regret|suffer|destroy|ruin|kill|hurt you|court|the police|my lawyer|lawyer|social services|cleaners|hell",
        r"watch|unless|or else|change the locks|throw|drag|dead|burn|fight you|get you|sell your",
        r"pay for (?:this|that|what|it|everything you|all you)",
        r"tell (?:everyone|everybody|your|the|them|all|my|social|people|him|her)",
        r"lose (?:the|your|them|him|her|everything)",
        r"find (?:you|out)|come (?:for|after) you",
        r"take (?:the kids|the children|him|her|them|my son|my daughter|my kids)"
        r" (?:from|off|away(?! (?:to|for|on))|and)",
        r"take (?:everything|you for)",
        r"stop (?:paying|the payments|the money|giving|sending)",
        r"send (?:everyone|everybody|them to|your|the (?:police|photos|pictures|video|videos|screenshots)|those"
        r"|these)",
        r"if you (?:do not|keep|ever|dare|tell|leave|go to|try|refuse|carry on)",
        r"post (?:your|those|the|them|every|it all)|show (?:everyone|your|them|the)",
        r"never see (?:the|your|them|him|her)",
    )
    + ") "
)
PLANS = re.compile(
    " (?:"
    + _any(
        r"change (?:the|his|her|my|our|that|an|your) ?(?:\w+ )?(?:appointment|time|times|day|date|nappy|bed|beds"
        r"|sheets|name|number|password|passwords|booking|subject|plan|plans|clothes|tyre|tyres|address)",
        r"change (?:my mind|clothes|trains|it to|it from)",
        r"stop (?:at|by|for|off|in|on|here|there|over)",
        r"give (?:you|him|her|them|it|me|us) (?:a|an|some) (?:quick |little |big )?(?:call|ring|shout|lift|hand"
        r"|minute|break|chance|hug|kiss|warning|bell|buzz|text|miss|go|try|rest|think|thought|day|week|hour|few|bit)",
        r"listen (?:to (?:it|that|the|music)|out)",
        r"send (?:you )?(?:love|my love|the link|the address|the details|a pin|a message|a text|an invite"
        r"|directions|the time|the times)",
        r"sign (?:off|in|up|out)|bring (?:it|this|that) up|pay (?:attention|you a visit|a visit|my respects|no)",
        r"drop (?:by|in|dead)|be honest(?: ,| with you)?(?= $)|be honest [,.]|learn (?:soon|the hard)",
        r"return (?:your call|the call)|close (?:the door|the window|up|my eyes|early)",
        r"buy (?:milk|bread|food|some milk|dinner|chips|lunch|petrol)|clear (?:up|the table)",
        r"post (?:it here|on (?:my|the|your|fb|insta)|later)",
    )
    + ") "
)
"""Plans of the day and turns of speech."""

HEDGES = re.compile(
    r" (?:try|might|maybe|perhaps|hope|hopefully|probably|see if|see what|think about|could|if i can|possibly"
    r"|consider"
    r"|look into|do my best|shall i|would) "
)
