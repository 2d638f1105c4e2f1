"""What was written before anything was kept moves into the vault."""

from collections.abc import MutableMapping
from typing import Any

from leeward.recognise import desk_look, own_store
from leeward.recognise.desk_look import DeskLook
from leeward.recognise.models import WaitingNote
from leeward.vault.opened import OpenVault


def carry_over(session: MutableMapping[str, Any], vault: OpenVault) -> None:
    """Own words and notes on labels go from the session into `vault`.

    A note waits there by the key of its message until that is brought in and looked at.
    """
    with vault.use():
        for words in reversed(session.pop(own_store.IN_SESSION, [])):
            own_store.keep(words)
        look = desk_look.held(session)
        if look is not None:
            _carry_notes(look)


def _carry_notes(look: DeskLook) -> None:
    WaitingNote.objects.bulk_create(
        WaitingNote(
            key=look.keys[note.ref].hex(),
            tactic=note.tactic,
            kind=note.kind.value,
            answer=note.answer,
            other=note.other,
            written_at=note.at,
        )
        for note in look.notes
        if look.keys.get(note.ref)
    )
    look.notes.clear()
