from leeward.recognise.around import Around
from leeward.recognise.items import items, quoted
from recognise.cast import Chat


def walked(chat, *keep):
    around, spots = Around(), {}
    for item in items(chat.messages, frozenset(("Ada",)), frozenset()):
        around.add(item, keep=item.number in keep)
        spots[item.number] = item.spot()
    return around, spots


def test_two_lines_before_and_after():
    around, spots = walked(Chat().rex("a").ada("b").rex("c").rex("d").ada("e").rex("f"), 2)
    said = around.around(quoted(spots[2], "c"))
    assert ([line.text for line in said.before], [line.text for line in said.after]) == (["a", "b"], ["d", "e"])


def test_at_the_edges_there_are_fewer_and_notices_of_the_program_are_passed_over():
    around, spots = walked(Chat().rex("a").say(None, "encrypted").rex("b"), 0, 2)
    assert [line.text for line in around.around(quoted(spots[0], "a")).after] == ["b"]
    assert [line.text for line in around.around(quoted(spots[2], "b")).before] == ["a"]


def test_what_is_not_wanted_any_more_is_let_go():
    around, spots = walked(Chat().rex("a").rex("b").rex("c"), 0, 1)
    around.prune({"1"})
    assert around.around(quoted(spots[0], "a")).after == ()
    assert around.around(quoted(spots[1], "b")).after != ()


def test_lines_of_other_conversations_do_not_stand_around_it():
    around, spots = Around(), {}
    chat = Chat().rex("a").rex("b").rex("c").rex("d").rex("e")
    for item, thread in zip(items(chat.messages, frozenset(), frozenset()), "xyxyx", strict=True):
        around.add(item._replace(thread=thread), keep=item.number == 2)
        spots[item.number] = item.spot()
    said = around.around(quoted(spots[2], "c"))
    assert ([line.text for line in said.before], [line.text for line in said.after]) == (["a"], ["e"])
