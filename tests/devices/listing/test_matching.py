from leeward.devices.listing import matching
from leeward.devices.listing.indicators import Indicators, Watching
from leeward.devices.listing.matching import By, Comparer, Hit, Verdict, count
from leeward.devices.listing.rows import AppList, AppRow, Kind


def compare(lists, *rows):
    given = AppList(("a",), "0", rows, ())
    return Comparer([one.indicators for one in lists]).compare(given)


def android(text, *certificates):
    return AppRow(text, Kind.ANDROID, "a, line 1", frozenset(certificates))


def test_an_id_is_found_exactly_or_not_at_all(lists):
    found, not_found, longer, other_case = compare(
        lists,
        android("com.example.rexwatch"),
        android("com.example"),
        android("com.example.rexwatch.x"),
        android("com.example.Rexwatch"),
    )
    assert found.hits == (Hit("Rexwatch", By.PACKAGE, open_kind=False),)
    assert {not_found.verdict, longer.verdict, other_case.verdict} == {Verdict.NOT_FOUND}


def test_a_signature_finds_an_app_that_calls_itself_otherwise(lists):
    [found] = compare(lists, android("com.innocent.name", "A" * 40))
    assert found.hits == (Hit("Rexwatch", By.CERTIFICATE, open_kind=False),)


def test_an_app_found_by_both_is_one_hit_by_its_id(lists):
    [found] = compare(lists, android("com.example.rexwatch", "A" * 40))
    assert [hit.by for hit in found.hits] == [By.PACKAGE]


def test_names_are_compared_only_for_what_was_typed(lists):
    typed, as_id = compare(lists, AppRow("system  HELPER", Kind.NAME, "typed", frozenset()), android("Rexwatch"))
    assert typed.hits == (Hit("Rexwatch", By.NAME, open_kind=False),)
    assert as_id.verdict is Verdict.NOT_FOUND


def test_apps_that_watch_openly_are_kept_apart(lists):
    [found] = compare(lists, android("com.example.familymap"))
    assert found.hits[0].open_kind


def test_an_app_of_an_iphone_cannot_be_checked(lists):
    iphone, hit = compare(
        lists, AppRow("com.example.phone", Kind.IPHONE, "x"), AppRow("com.example.rexwatch", Kind.IPHONE, "x")
    )
    assert iphone.verdict is Verdict.CANNOT
    assert hit.verdict is Verdict.FOUND


def test_every_row_gets_one_verdict(lists):
    checked = compare(lists, android("com.example.rexwatch"), android("b.c"), AppRow("x", Kind.IPHONE, "x"))
    assert [count(checked, verdict) for verdict in Verdict] == [1, 1, 1]


class Counted(str):
    """A text that counts how often it is compared."""

    __slots__ = ()
    times = 0

    def __eq__(self, other):
        Counted.times += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_a_list_that_names_one_id_for_thousands_of_apps_keeps_nobody_busy():
    Counted.times = 0
    one = frozenset({"com.example.same"})
    apps = tuple(Watching(Counted(f"App {number}"), (), "stalkerware", one, frozenset()) for number in range(3_000))
    given = AppList(("a",), "0", (android("com.example.same"),), ())
    [found] = Comparer([Indicators(apps, "0", (), ())]).compare(given)
    assert found.verdict is Verdict.FOUND
    assert len(found.hits) == matching.MOST_HITS
    assert Counted.times < 10 * len(apps)
