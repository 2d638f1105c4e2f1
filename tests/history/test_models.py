import pytest

from leeward.history.errors import FactsStay
from leeward.history.models import Message, Receipt, Source


def test_messages_are_facts(bring, chat):
    bring(chat(3))
    message = Message.objects.first()
    for change in (
        message.save,
        message.delete,
        Message.objects.all().delete,
        lambda: Message.objects.update(text="x"),
    ):
        with pytest.raises(FactsStay):
            change()
    assert Message.objects.count() == 3
    assert "message number" not in str(message)


def test_a_receipt_and_its_original_are_named_by_the_file(bring, chat):
    receipt = bring(chat(3))
    assert str(receipt) == "WhatsApp Chat with Rex.txt (done)"
    assert str(receipt.source) == Source.objects.get().name
    assert receipt.state == Receipt.DONE
