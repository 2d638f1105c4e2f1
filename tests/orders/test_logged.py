from datetime import date

from leeward.orders import logged
from leeward.orders.models import CourtDate
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode


def test_a_row_goes_into_the_log_with_every_word(order, terms):
    fact = logged.fact_of(terms[0])
    assert (fact["text"], fact["kind"], fact["replaces"]) == (terms[0].text, "no_contact", terms[0].replaces.key)
    assert "dropped_at" not in fact
    assert encode(fact)


def test_rows_are_named_by_key_or_number(order, terms):
    assert logged.reference(terms[0]) == terms[0].key
    date_row = CourtDate.objects.create(order=order, on=date(2026, 5, 1))
    assert logged.reference(date_row) == str(date_row.pk)


def test_a_later_mark_has_a_leaf_of_its_own(terms):
    before = LogLeaf.objects.count()
    logged.mark("order_term", terms[:2], "dropped")
    assert LogLeaf.objects.count() == before + 2
