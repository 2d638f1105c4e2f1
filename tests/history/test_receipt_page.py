from leeward.history.receipt_page import ReceiptPage
from leeward.words.messages import DateOrder


def test_its_rows_add_up_to_the_records_of_the_file(bring, chat):
    page = ReceiptPage(bring(chat(30) + "14/03/2025, 07:00 - Messages are end-to-end encrypted.\n"))
    rows = dict(page.rows)
    assert rows["Messages from Rex"] == 20
    assert rows["Messages from you"] == 10
    assert rows["Rows that could not be read"] == 0
    assert sum(rows.values()) == page.total == 31


def test_what_the_file_says_of_itself(bring, chat):
    page = ReceiptPage(bring(chat(30)))
    assert page.order == "Day first."
    assert page.first.day == 14
    assert len(page.fingerprint.split()) == 16
    assert page.fingerprint.replace(" ", "") == page.source.sha256
    assert page.notes.missing_by_design
    assert [title for _, title in page.conversations] == ["Rex"]


def test_a_chosen_order_is_told_as_the_persons_own_choice(bring, chat):
    assert ReceiptPage(bring(chat(30), dates=DateOrder.DMY)).order == "Day first, as you said."


def test_places_of_what_could_not_be_read(bring):
    good = '{"sent_at": "2025-03-02T21:14:00", "sender": "Rex", "text": "hi"}\n'
    page = ReceiptPage(bring(good + "{broken\n", name="mine.jsonl", me=()))
    [(place, why)] = page.places
    assert place == "Line 2"
    assert why.endswith(".")
    assert page.more_problems == 0
