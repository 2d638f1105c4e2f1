"""When an original goes, what was said of its messages goes; the rest stays."""

import pytest

from leeward.history import removing
from leeward.history.models import Source
from leeward.resist.choices import PairSaid, PromiseState
from leeward.resist.earlier import forgetting, judging, listing, marking, promised
from leeward.resist.models import PairAnswer, Promise
from leeward.vault import jobs
from leeward.vault.models import Job


def test_marks_of_removed_messages_go(chat, bring, message):
    bring((("08/03/2026, 09:00", "Rex", "I'll sign the form tonight"),), name="newer.txt")
    gone, stays = message("deposit"), message("sign the form")
    for one in (gone, stays):
        marking.mark(listing.place_of(f"{one.pk}-0-4"), PromiseState.KEPT)
        judging.say(bytes(one.key).hex(), "later", PairSaid.SAME)
    promised.at_hand()
    source = Source.objects.get(pk=gone.source_id)
    jobs.run_here(Job.objects.create(kind=removing.KIND, arguments={"source": source.pk}))
    assert [row.message_key for row in Promise.objects.all()] == [bytes(stays.key).hex()]
    assert [row.earlier_key for row in PairAnswer.objects.all()] == [bytes(stays.key).hex()]
    assert not Job.objects.filter(kind=promised.KIND).exists()


def test_without_rows_no_message_is_read(chat, monkeypatch):
    monkeypatch.setattr(forgetting, "_removed", lambda ranges: pytest.fail("all messages were read"))
    forgetting.forget([(1, 1_000_000)])
    assert Promise.objects.count() == 0
