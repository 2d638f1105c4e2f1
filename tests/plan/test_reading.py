"""The whole plan in a number of queries that does not grow."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from leeward.library.plan import ITEMS, PARTS
from leeward.plan import adding, finding, reading
from leeward.plan.models import Item


def queries(read):
    with CaptureQueriesContext(connection) as taken:
        read()
    return len(taken)


def test_two_queries_however_long_the_plan_is(vault, mira):
    def every():
        return reading.chapters("B", warned=True)

    def one():
        return reading.chapter("now", "B", warned=True)

    few = queries(every), queries(one)
    Item.objects.bulk_create(Item(part="now", text=f"own {n}", helper=mira) for n in range(300))
    assert (queries(every), queries(one)) == few == (2, 2)
    assert [line.row.helper.name for line in one().lines if line.row] == ["Mira"] * 300


def test_nothing_is_lost_between_library_and_rows(vault):
    adding.add_own("bag", "Feed the cat")
    for key, item in list(ITEMS.items())[::3]:
        Item.objects.create(part=item.part, key=key, note="x")
    lines = [line for chapter in reading.chapters("", warned=False) for line in chapter.lines]
    assert len(lines) == len(ITEMS) + 1
    assert sum(line.note == "x" for line in lines) == len(list(ITEMS)[::3])


def test_without_a_vault_no_query_is_made(vault):
    assert queries(reading.unmarked) == 0
    assert [chapter.part for chapter in reading.unmarked()] == list(PARTS.values())


def test_a_kept_order_of_another_shape_is_none(vault):
    from leeward.vault.models import Setting

    Setting.put(reading.ORDER, ["not a mapping"])
    assert reading.own_orders() == {}


def test_what_an_earlier_library_had_is_shown_once_and_can_be_opened(vault):
    key, item = next(iter(ITEMS.items()))
    other = next(part for part in PARTS if part != item.part)
    rows = (
        Item.objects.create(part=other, key=key, note="moved"),
        Item.objects.create(part=other, key="lost-key", note="lost"),
        Item.objects.create(part="gone", text="Mine", note="gone"),
    )
    shown = [(chapter.part.said.key, line) for chapter in reading.chapters("", warned=False) for line in chapter.lines]
    assert {line.note: part for part, line in shown if line.note} == {
        "moved": item.part,
        "lost": other,
        "gone": list(PARTS)[-1],
    }
    for part in PARTS:
        assert reading.chapter(part, "", warned=False).lines == tuple(line for key, line in shown if key == part)
    assert {finding.find(str(row.pk)).row for row in rows} == set(rows)
