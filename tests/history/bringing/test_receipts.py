import pytest

from leeward.history.bringing import receipts
from leeward.history.bringing.request import Request
from leeward.history.errors import BeingRead
from leeward.history.models import Receipt


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
