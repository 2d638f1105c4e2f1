from django.utils import timezone

from leeward.recognise import carrying, desk_look, own_store, screening
from leeward.recognise.corrections import Kind, Label, Note
from leeward.recognise.models import LabelNote, Reflection, WaitingNote
from leeward.recognise.own import OwnWords
from recognise.conftest import SAID, session_of


def test_own_words_move_into_the_vault_with_their_dates_and_order(vault):
    first, second = (OwnWords(f"words {n}", "", "", timezone.now()) for n in (1, 2))
    session = {own_store.IN_SESSION: [second, first]}
    carrying.carry_over(session, vault)
    assert session == {}
    assert [row.saw for row in Reflection.objects.all()] == ["words 2", "words 1"]
    assert Reflection.objects.last().written_at == first.written_at


def test_a_note_from_the_desk_reaches_its_message_when_that_is_kept(client, desk, vault, bring):
    session = session_of(client)
    look = desk_look.of(session, desk)
    look.notes.append(Note("2", "guilt_tripping", Kind.LABEL, Label.IS_NOT, "", timezone.now()))
    carrying.carry_over(session, vault)
    assert (WaitingNote.objects.count(), look.notes) == (1, [])
    bring(SAID)
    made = screening.look(lambda done, total: None, lambda: False)
    assert LabelNote.objects.get().message.text == "you are ungrateful <b>"
    assert screening.report_of(made).made.corrections == 1


def test_nothing_in_the_session_carries_nothing(vault):
    carrying.carry_over({}, vault)
    assert (Reflection.objects.count(), WaitingNote.objects.count()) == (0, 0)
