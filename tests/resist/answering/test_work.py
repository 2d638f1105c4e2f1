from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from leeward.resist import pasted as lying
from leeward.resist.answering import work
from leeward.resist.incoming import keeping
from leeward.resist.models import Draft
from support.reading import pasted_by_hand

LATER = datetime(2026, 3, 6, 12, tzinfo=UTC)


def asking(vault=None, **session):
    """A request, as far as this module looks at one."""
    return SimpleNamespace(session=session, vault=vault)


@pytest.fixture
def pasted():
    return pasted_by_hand("Is Friday ok?", ("question", "Is Friday ok?"), asks=["?"])


@pytest.fixture
def open_one(pasted):
    request = asking()
    lying.put(request.session, pasted)
    return request


def test_without_a_message_there_is_no_answer():
    assert work.find(asking(), work.IN_MEMORY) is None
    assert work.find(asking(), 7) is None


def test_in_memory_it_lies_beside_its_message(open_one, pasted):
    number = work.begin(open_one, pasted, "Friday works.", "biff", None)
    one = work.find(open_one, number)
    assert (number, one.text, one.style, pasted.draft) == (0, "Friday works.", "biff", "Friday works.")
    assert one.read is pasted.read
    assert not one.is_over


def test_it_is_written_on_and_left_to_lie(open_one, pasted):
    work.begin(open_one, pasted, "Friday works.", "biff", None)
    work.write(open_one, work.find(open_one, 0), "Monday works.")
    work.wait(open_one, work.find(open_one, 0), LATER)
    one = work.find(open_one, 0)
    assert (one.text, one.wait_until) == ("Monday works.", LATER)
    work.wait(open_one, one, None)
    assert work.find(open_one, 0).wait_until is None


def test_another_message_has_nothing_of_it(open_one, pasted):
    work.begin(open_one, pasted, "Friday works.", "biff", None)
    work.wait(open_one, work.find(open_one, 0), LATER)
    other = pasted_by_hand("Another.")
    lying.put(open_one.session, other)
    one = work.find(open_one, 0)
    assert (one.text, one.style, one.wait_until) == ("", "", None)


@pytest.mark.parametrize("ending", [work.note_sent, work.note_none])
def test_in_memory_its_end_lets_the_words_go(open_one, pasted, ending):
    work.begin(open_one, pasted, "Friday works.", "biff", None)
    work.wait(open_one, work.find(open_one, 0), LATER)
    ending(open_one, work.find(open_one, 0))
    assert pasted.draft == ""
    assert work.begun(open_one, pasted) is None
    assert work.find(open_one, 0).wait_until is None


def test_what_was_begun_is_found_again(open_one, pasted):
    assert work.begun(open_one, pasted) is None
    work.begin(open_one, pasted, "Friday works.", "biff", None)
    assert work.begun(open_one, pasted).text == "Friday works."


def test_with_a_notebook_it_is_a_row(vault, open_one, pasted):
    open_one.vault = vault
    number = work.begin(open_one, pasted, "Friday works.", "biff", None)
    row = Draft.objects.get()
    assert (row.pk, row.text, row.style) == (number, "Friday works.", "biff")
    assert pasted.draft == ""
    assert work.find(open_one, number).read is pasted.read
    again = work.begin(open_one, pasted, "Monday works.", "grey_rock", None)
    assert again == number
    assert Draft.objects.get().text == "Monday works."


def test_an_answer_that_is_over_is_not_written_over(vault, open_one, pasted):
    open_one.vault = vault
    number = work.begin(open_one, pasted, "Friday works.", "biff", None)
    work.note_sent(open_one, work.find(open_one, number))
    assert work.find(open_one, number).is_over
    assert work.begun(open_one, pasted) is None
    assert work.begin(open_one, pasted, "Monday works.", "biff", None) != number
    assert Draft.objects.get(pk=number).text == "Friday works."


def test_a_row_of_a_kept_message_knows_its_facts_again(vault, pasted, read_here):
    received = keeping.keep(pasted)
    row = Draft.objects.create(received=received, text="Friday works.")
    request = asking(vault)
    assert work.find(request, row.pk).read.needs_answer
    assert work.find(request, row.pk).person is None
    assert work.find(asking(), row.pk) is None


def test_copying_is_noted_for_a_row_only(vault, open_one, pasted):
    work.note_copied(work.find(open_one, 0))
    open_one.vault = vault
    number = work.begin(open_one, pasted, "Friday works.", "biff", None)
    work.note_copied(work.find(open_one, number))
    assert Draft.objects.get().copied_at is not None
    assert Draft.objects.get().sent_at is None


def test_what_is_too_long_is_cut(open_one, pasted):
    work.begin(open_one, pasted, "x" * 9_999, "", None)
    assert len(pasted.draft) == work.LONGEST


def test_manner_and_pause_follow_the_words_into_the_notebook(vault, open_one, pasted):
    work.begin(open_one, pasted, "Friday works.", "biff", None)
    later = datetime.now(UTC) + timedelta(hours=1)
    work.wait(open_one, work.find(open_one, 0), later)
    received = keeping.keep(pasted)
    row = Draft.objects.create(received=received, text=pasted.draft)
    work.carry_over(open_one.session, vault)
    row.refresh_from_db()
    assert (row.style, row.wait_until) == ("biff", later)
    assert work.begun(SimpleNamespace(session=open_one.session, vault=vault), pasted).number == row.pk


def test_there_may_be_nothing_to_carry(vault, open_one, pasted):
    work.carry_over({}, vault)
    work.carry_over(open_one.session, vault)
    pasted.received_id = 99
    work.carry_over(open_one.session, vault)
    assert not Draft.objects.exists()
