"""A second look in the original."""

import json

from leeward.history.checks.again import Doubt, look
from leeward.history.checks.leaves import walk
from leeward.history.models import Receipt
from leeward.history.stream import select
from leeward.words.messages import DateOrder


def _doubts():
    rows = select("WHERE id > %s ORDER BY id", [0])
    return [Doubt(row, leaf) for row, leaf in zip(rows, walk("message"), strict=True)]


def test_a_message_that_is_as_in_its_original_is_no_longer_in_doubt(vault, bring, chat):
    bring(chat(5))
    assert [wrong for _, wrong in look(vault, _doubts())] == [""] * 5


def test_it_is_read_as_it_was_read_then(vault, bring):
    bring("03/04/2025, 08:00 - Ada: one\n03/04/2025, 08:01 - Rex: two\n", dates=DateOrder.MDY)
    assert json.loads(json.dumps(Receipt.objects.get().arguments))["dates"] == "mdy"
    assert [wrong for _, wrong in look(vault, _doubts())] == ["", ""]


def test_a_message_of_a_file_that_is_not_kept_is_told(vault, bring, chat):
    bring(chat(2))
    doubt = _doubts()[0]
    doubt.row = (*doubt.row[:3], 99, *doubt.row[4:])
    assert [wrong for _, wrong in look(vault, [doubt])] == ["belongs to no file that is kept"]
