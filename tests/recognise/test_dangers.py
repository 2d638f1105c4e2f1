from leeward.recognise import dangers
from leeward.recognise.dangers import DangerTally
from leeward.recognise.items import Found, items
from leeward.tactics.catalogue import DANGERS
from leeward.words.tactics import Danger, Quote
from recognise.cast import Chat


def tally_of(*flags_of):
    chat = Chat()
    for n in range(len(flags_of)):
        chat.rex(f"message {n}")
    tally = DangerTally(DANGERS)
    kept = [
        tally.add(
            Found(item.spot(), item.message.text, (), tuple(Danger(f, Quote("message", 0, 7), "d") for f in flags))
        )
        for item, flags in zip(items(chat.messages, frozenset(), frozenset()), flags_of, strict=True)
    ]
    return tally, kept


def test_every_flag_of_a_message_has_its_item_and_messages_are_counted_once():
    tally, kept = tally_of(["weapon", "threat_to_kill"], [], ["weapon", "weapon"])
    result = tally.result(lambda said: said)
    assert kept == [True, False, True]
    assert result.messages == 2
    assert [(count.flag, count.count) for count in result.counts] == [("threat_to_kill", 1), ("weapon", 2)]
    assert [(item.flag, item.said.spot.number) for item in result.items] == [
        ("weapon", 0),
        ("threat_to_kill", 0),
        ("weapon", 2),
    ]


def test_with_very_many_the_newest_are_kept_and_all_are_counted(monkeypatch):
    tally, _ = tally_of(*[["weapon"]] * (dangers.SHOWN + 7))
    result = tally.result(lambda said: said)
    assert (result.messages, len(result.items), result.items[0].said.spot.number) == (
        dangers.SHOWN + 7,
        dangers.SHOWN,
        7,
    )
