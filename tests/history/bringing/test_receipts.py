import pytest

from leeward.history.bringing import receipts
from leeward.history.bringing.request import Request
from leeward.history.errors import BeingRead
from leeward.history.models import Conversation, Message, Receipt
from leeward.vault import jobs
from leeward.words.messages import DateOrder


def test_a_file_that_is_being_read_is_not_read_twice_at_once(unrun, chat):
    row = unrun(chat(3))
    request = Request.from_arguments(row.arguments)
    first = receipts.begin(request, row.pk)
    assert receipts.begin(request, row.pk).pk == first.pk
    with pytest.raises(BeingRead):
        receipts.begin(request, row.pk + 1)


def test_stopping_writes_the_state_and_nothing_else(unrun, chat):
    row = unrun(chat(3))
    receipt = receipts.begin(Request.from_arguments(row.arguments), row.pk)
    receipt.watermark = 999
    receipts.stop(receipt, Receipt.STOPPED)
    receipt.refresh_from_db()
    assert (receipt.state, receipt.watermark) == (Receipt.STOPPED, 0)


def test_the_three_kinds_of_records_add_up():
    assert (
        receipts.physical_records({"messages": 5, "problems": 2, "skipped": {"blank line": 3, "header row": 1}}) == 11
    )
    assert receipts.physical_records({}) == 0


def test_the_logged_receipt_names_its_original(bring, chat):
    receipt = bring(chat(3))
    fact = receipts.receipt_fact(receipt)
    assert fact["source_sha256"] == receipt.source.sha256
    assert fact["physical_records"] == 3
    assert receipts.source_fact(receipt.source)["name"] == "WhatsApp Chat with Rex.txt"


def test_the_same_file_is_not_read_in_two_orders(bring, unrun):
    text = "04/03/2025, 08:00 - Ada: hi\n05/03/2025, 08:00 - Rex: hi\n"
    bring(text, dates=DateOrder.MDY)
    again = jobs.run_here(unrun(text, dates=DateOrder.DMY))
    assert again.state == "failed"
    assert "the other way round" in again.sentence
    assert Message.objects.count() == 2
    assert bring(text, dates=DateOrder.MDY).counts["already_here"] == 2
    assert receipts.earlier_order(Receipt.objects.first().source.sha256) is DateOrder.MDY
    assert receipts.earlier_order("0" * 64) is None


def test_the_readers_of_a_file_are_noted(bring, chat):
    assert bring(chat(3)).source.formats == {"": "whatsapp_txt"}


def test_the_same_file_again_belongs_to_the_same_thread_whatever_it_is_called(bring, chat):
    receipt = bring(chat(3))
    Conversation.objects.update(title="renamed")
    assert {told[0] for told in bring(chat(3)).threads.values()} == {told[0] for told in receipt.threads.values()}
    assert Conversation.objects.count() == 1
