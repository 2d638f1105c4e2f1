"""The library's items with the person's rows over them."""

from dataclasses import dataclass

from leeward.library.content import Said
from leeward.library.plan import ITEMS, PlanItem
from leeward.plan.laid_out import lay_out, ref_of_key


@dataclass
class Row:
    pk: int
    key: str = ""
    text: str = ""
    note: str = ""
    state: str = "todo"


def item(key):
    return PlanItem(Said(key, f"Text of {key}", f"Detail of {key}", ""), "now", "", False, "papers")


ONE, TWO = item("one"), item("two")


def test_untouched_items_are_the_librarys():
    first, second = lay_out([ONE, TWO], [])
    assert (first.text, first.detail, first.way, first.state, first.note) == (
        "Text of one",
        "Detail of one",
        "papers",
        "todo",
        "",
    )
    assert second.row is None


def test_a_row_lies_over_its_item():
    first, second = lay_out([ONE, TWO], [Row(7, "two", "My words", "a note", "done")])
    assert first.text == "Text of one"
    assert (second.text, second.note, second.state, second.ref) == ("My words", "a note", "done", ref_of_key("two"))


def test_own_items_come_after():
    lines = lay_out([ONE], [Row(7, text="Mine"), Row(8, text="Mine too")])
    assert [line.text for line in lines] == ["Text of one", "Mine", "Mine too"]
    assert [line.ref for line in lines[1:]] == ["7", "8"]
    assert lines[1].way == lines[1].detail == ""


def test_the_order_a_person_made_holds_and_the_rest_follows():
    lines = lay_out([ONE, TWO], [Row(7, text="Mine")], ["7", ref_of_key("two")])
    assert [line.text for line in lines] == ["Mine", "Text of two", "Text of one"]


def test_own_words_over_an_item_that_the_library_lost_stay():
    lines = lay_out([ONE], [Row(7, "gone", "My words"), Row(8, "gone-too")])
    assert [line.text for line in lines] == ["Text of one", "My words"]


def test_what_was_said_of_an_item_that_the_library_lost_stays():
    lines = lay_out([], [Row(7, "now-code-word", note="Say blue"), Row(8, "lost", state="done")])
    assert [(line.text, line.note, line.state) for line in lines] == [
        ("Code word", "Say blue", "todo"),
        ("lost", "", "done"),
    ]


def test_references_are_short_stable_and_all_different():
    assert ref_of_key("now-phone") == "x8d97e65c85"
    assert len({ref_of_key(key) for key in ITEMS}) == len(ITEMS)
    assert not any(ref_of_key(key).isdigit() for key in ITEMS)
