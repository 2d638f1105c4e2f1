import re

from leeward.readers.whatsapp import phrases


def test_plain_takes_away_what_differs_between_versions():
    assert phrases.plain("\u200eThis message was deleted. ") == "this message was deleted"


def test_whole_phrases_are_in_one_list_only():
    lists = [phrases.MEDIA_OMITTED, phrases.ATTACHED, phrases.DELETED, phrases.MISSED]
    assert sum(map(len, lists)) == len(frozenset().union(*lists))
    assert all(len(found) > 40 for found in lists)


def test_all_words_are_good_patterns():
    for name in (
        "omitted",
        "edited",
        "call",
        "unanswered",
        "poll",
        "view_once",
        "encryption",
        "notices",
        "attached_words",
    ):
        assert not re.compile(phrases.words(name)).match("")


def test_as_written_holds_the_phrases_with_and_without_dot():
    assert {"<Media omitted>", "This message was deleted", "This message was deleted.", "null"} <= phrases.AS_WRITTEN
