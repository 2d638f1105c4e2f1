from leeward.history import stream
from leeward.history.models import Receipt
from leeward.words.tactics import Side


def test_a_chat_comes_in_whole_with_its_receipt(bring, chat):
    receipt = bring(chat(500))
    assert receipt.state == Receipt.DONE
    assert receipt.counts["messages"] == receipt.counts["added"] == 500
    stored = list(stream.messages())
    assert [one.message.text for one in stored] == [f"message number {n} about the café" for n in range(500)]
    assert {one.side for one in stored} == {Side.ME, Side.THEM}
