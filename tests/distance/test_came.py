from leeward.distance import came, ways
from leeward.distance.headline import headline


def test_all_that_is_counted_stands_there(rex, bring, asked_to_stop, noted):
    bring()
    note = noted()
    found = came.page(rex, headline(rex), 1)
    assert found.bubbles[0].text == "I miss you"
    assert len(found.bubbles) + len(found.notes) == headline(rex).contacts == 4
    assert (found.notes, found.more) == ([note], False)


def test_one_account_shows_its_own_only(rex, bring, asked_to_stop, noted):
    bring()
    other = noted(way=ways.add(rex, "calls"), account="+44 7700 900111")
    head = headline(rex)
    pages = {one.value: came.page(rex, head, 1, place) for place, one in enumerate(head.used, 1)}
    assert (len(pages["Rex"].bubbles), pages["Rex"].notes) == (3, [])
    assert (pages["+44 7700 900111"].bubbles, pages["+44 7700 900111"].notes) == ([], [other])


def test_pages_hold_each_contact_once(rex, bring, asked_to_stop, noted):
    lines = (f"{14 + number % 15:02}/11/2025, 10:{number:02} - Rex: line {number}\n" for number in range(45))
    bring("31/10/2025, 10:00 - Ada: x\n" + "".join(lines))
    noted()
    head = headline(rex)
    pages = [came.page(rex, head, number) for number in (1, 2, 3, 4)]
    assert [(len(page.bubbles), len(page.notes), page.more) for page in pages] == [
        (20, 1, True), (20, 0, True), (5, 0, False), (0, 0, False),
    ]  # fmt: skip
    assert len({one.id for page in pages for one in page.bubbles}) == 45


def test_nothing_stands_there_before_something_says_from_when(rex, bring):
    bring()
    assert came.page(rex, headline(rex), 1) == came.Came((), (), 1, more=False)
