from leeward.recognise.items import items
from leeward.recognise.patterns import FoundPatterns, MessagePatterns
from leeward.tactics.catalogue import PATTERNS
from recognise.cast import Chat


def test_nothing_that_does_not_repeat_is_shown():
    assert FoundPatterns().result() == ()
    assert MessagePatterns(frozenset()).result() == ()


def test_other_people_count_only_where_the_person_marked_them():
    chat = Chat().say("Tom", "call Rex").say("Kim", "hello")
    patterns = MessagePatterns(frozenset(("Tom",)))
    for item in items(chat.messages, frozenset(("Ada",)), frozenset(("Rex",))):
        patterns.add_other(item)
    (seen,) = patterns.result()
    assert (seen.slug, seen.count, seen.label) == ("proxy_contact", 1, PATTERNS["proxy_contact"].label)


def test_a_contradiction_is_called_nothing_worse():
    chat, patterns = Chat().rex("I have your keys").rex("I never took your keys"), MessagePatterns(frozenset())
    for item in items(chat.messages, frozenset(("Ada",)), frozenset()):
        patterns.add_theirs(item, item.message.sent_at)
    (seen,) = patterns.result()
    assert seen.count == 1
    assert " lie" not in f"{seen.label} {seen.definition} {seen.of_words}".lower()
