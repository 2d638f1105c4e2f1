from leeward.history import removing
from leeward.history.models import Source
from leeward.orders import logbook, looking
from leeward.orders.models import Aside, Incident
from leeward.vault import jobs


def test_with_its_original_the_words_go_and_the_note_stays(order, terms, chat):
    first, second, _ = looking.look(order).waiting
    logbook.confirm(order, first, [terms[0]], {"reaction": "I went home"})
    logbook.put_aside(order, second.contact.key)
    jobs.run_here(removing.start(Source.objects.get()))
    row = Incident.objects.get()
    assert (row.quote, row.message_id, row.source, row.sender) == ("", None, "", "")
    assert (row.reaction, row.numbers) == ("I went home", "1")
    assert not Aside.objects.exists()
    assert looking.look(order).waiting == ()


def test_what_came_from_elsewhere_stays(order, terms, chat):
    first = looking.look(order).waiting[0]
    row = logbook.confirm(order, first, [terms[0]], {})
    from leeward.orders import forgetting

    forgetting.let_go([(row.message_id + 1, row.message_id + 5)])
    assert Incident.objects.get().quote == row.quote
