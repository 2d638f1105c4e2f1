from leeward.contact.choices import Marked
from leeward.contact.held import dangers, waiting


def test_a_flag_stands_in_the_panel_with_its_day_and_without_a_word_of_the_text(no_contact, hold):
    held = hold("Zephyrine, I will kill you.")
    (item,) = dangers.items()
    assert item.when == held.came_at
    assert item.advice
    assert item.url == f"/q/h/{held.pk}/"
    assert "Zephyrine" not in item.label + item.advice
    assert dangers.labels(held) == (item.label.partition(": ")[2],)


def test_it_stays_whatever_is_done_with_the_message(no_contact, hold, mira):
    held = hold("I will kill you.")
    for what in Marked:
        waiting.mark(held, what)
    assert len(dangers.items()) == 1


def test_the_newest_of_each_flag_and_how_many_more(hold):
    for _ in range(3):
        newest = hold("I will kill you.")
    items = dangers.items()
    assert items[0].url == f"/q/h/{newest.pk}/"
    assert items[1].label == "2 more in messages that are held"


def test_what_may_be_an_emergency_stands_there_until_it_was_dealt_with(hold):
    held = hold("Leo had an accident, the ambulance is here, call me.")
    (item,) = dangers.items()
    assert item.label == "In a message that is held: It may speak of an emergency"
    waiting.mark(held, Marked.OPENED)
    assert dangers.items() == []
