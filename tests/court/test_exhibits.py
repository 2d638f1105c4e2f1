import io
from datetime import datetime

import pypdfium2
import pytest

from leeward.court import bundling, exhibits
from leeward.court.errors import PaperTooLong
from leeward.court.selecting import Selection
from leeward.history.models import Message
from leeward.orders import paragraphs, versions
from leeward.orders.splitting import Piece
from leeward.people.models import Person
from leeward.plan.models import Place


def text(data):
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(data)))


@pytest.fixture
def gathered(chat):
    return bundling.gather(chat, Selection())


@pytest.fixture
def picked(gathered):
    ids = list(Message.objects.order_by("id").values_list("pk", flat=True))
    return exhibits.listed(gathered, [ids[5], ids[1]], [])


def test_exhibits_are_numbered_in_order_of_time(picked):
    assert [(one.number, one.words) for one in picked] == [
        (1, "Please stop writing to me"),
        (2, "I will come to the school"),
    ]


def test_each_stands_with_what_is_around_it_and_says_what_is_left_out(gathered, picked):
    paper = exhibits.paper(gathered, picked, 1, None, 10)
    said = text(paper.files[exhibits.EXHIBITS])
    assert "EXHIBIT 1 · 2 · 02 March 2025, 21:15 · Ada" in said
    assert "Where are you" in said
    assert "4 later in this conversation" in said
    assert text(paper.files[exhibits.CHRONOLOGY]).count("exhibit") == 2
    assert paper.pages == 2


def test_the_chronology_is_one_page_whatever_there_is(gathered):
    many = [exhibits.Exhibit(number, datetime(2025, 3, 2, 21, 15), "Rex", "word " * 60) for number in range(1, 121)]
    made, over = exhibits._one_page(gathered, many)
    assert made.pages == 1
    assert 80 < over < 120
    assert f"and {over:,} more" in text(made.data)


def test_a_limit_is_kept_to(gathered, picked):
    with pytest.raises(PaperTooLong):
        exhibits.paper(gathered, picked, 1, None, 1)
    assert exhibits.paper(gathered, [], 1, None, 1).files == {}


def test_the_paragraphs_of_an_order_stand_word_for_word(gathered, picked):
    order = versions.begin(Person.objects.get(name="Rex"), "protects_user", "Order of 1 March")
    paragraphs.add(order, [Piece("1", "Rex must not contact Ada.")])
    said = text(exhibits.paper(gathered, picked, 1, order, None).files[exhibits.EXHIBITS])
    assert "Order of 1 March" in said
    assert "Rex must not contact Ada." in said


def test_a_hidden_place_in_an_order_does_not_stand_on_paper(gathered):
    Place.objects.create(name="Rose Cottage", hidden=True)
    order = versions.begin(Person.objects.get(name="Rex"), "protects_user", "Order")
    paragraphs.add(order, [Piece("1", "Rex must not come to Rose Cottage.")])
    said = text(exhibits.paper(gathered, [], 1, order, None).files[exhibits.EXHIBITS])
    assert "Rose Cottage" not in said
    assert "Rex must not come to [kept private]" in said
