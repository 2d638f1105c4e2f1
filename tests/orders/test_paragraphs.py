from datetime import date

import pytest

from leeward.orders import paragraphs
from leeward.orders.errors import AlreadyWritten
from leeward.orders.holding import Reach
from leeward.orders.models import Term
from leeward.orders.splitting import Piece
from leeward.vault.models import LogLeaf


def test_words_stay_as_they_are_and_in_their_order(order, terms):
    assert [term.number for term in paragraphs.standing(order)] == ["1", "2", "3"]
    paragraphs.add(order, [Piece("", "  Two  spaces,\nand a line. "), Piece("9", " ")])
    assert paragraphs.standing(order)[-1].text == "  Two  spaces,\nand a line. "
    assert LogLeaf.objects.filter(kind="order_term").count() == Term.objects.count() == 6


def test_a_correction_leads_to_the_row_that_stays(order, terms):
    newer = paragraphs.rewrite(terms[2], {"text": "Rex must not come within 200 metres."})
    assert newer.replaces == terms[2]
    assert "100 metres" in Term.objects.get(pk=terms[2].pk).text
    assert [term.pk for term in paragraphs.standing(order)] == [terms[0].pk, terms[1].pk, newer.pk]
    assert paragraphs.newest_number(order)[terms[2].pk] == newer.pk
    with pytest.raises(AlreadyWritten):
        paragraphs.rewrite(terms[2], {"text": "Again"})


def test_what_changes_nothing_adds_no_row(terms):
    assert paragraphs.rewrite(terms[0], {"kind": "no_contact"}).pk == terms[0].pk


def test_taken_out_it_stays_with_its_day(order, terms):
    paragraphs.drop(terms[0])
    paragraphs.drop(terms[0])
    assert terms[0].pk not in {term.pk for term in paragraphs.standing(order)}
    assert terms[0].pk in {term.pk for term in paragraphs.every(order)}
    assert LogLeaf.objects.filter(kind="order_term", ref=terms[0].key).count() == 2
    with pytest.raises(AlreadyWritten):
        paragraphs.rewrite(Term.objects.get(pk=terms[0].pk), {"text": "Again"})


def test_days_of_its_own(terms):
    row = paragraphs.rewrite(terms[0], {"until_on": date(2028, 1, 1)})
    assert paragraphs.reach_of(row) == Reach(None, date(2028, 1, 1))
