"""The plain form anyone can make: which column or key means what, shared by the CSV and the JSON Lines reader."""

import re
from collections.abc import Iterable, Sequence

# Our name first, then what other programs and languages call it. Compared without case, spaces and underscores.
_NAMES = {
    "sender": "sender from author name who absender von verfasser remitente autor de expediteur expéditeur auteur "
    "mittente da autore afzender van remetente отправитель от nadawca gönderen",
    "sent_at": "sentat datetime timestamp dateandtime datetimeutc datumzeit zeitstempel fechahora dateheure dataora "
    "created createdat",
    "date": "date day datum tag fecha data datа дата tarih päivämäärä dato",
    "time": "time clock zeit uhrzeit hora heure ora tijd hour время godzina saat tid kello",
    "text": "text message body content msg nachricht inhalt mensaje texto contenu testo messaggio bericht tekst "
    "mensagem сообщение текст wiadomość mesaj",
    "conversation": "conversation chat thread group channel room unterhaltung gespräch gruppe conversación discussion",
    "kind": "kind type art",
    "sender_address": "senderaddress address phone number email telefon nummer teléfono téléphone",
    "recipients": "recipients recipient to an empfänger destinatario destinataire",
    "direction": "direction richtung",
    "utc_offset": "utcoffset offset timezone",
    "attachments": "attachments attachment media file files anhang anhänge",
    "reply_to": "replyto inreplyto",
    "date_text": "datetext",
    "extra": "extra",
}
_MEANING = {alias: ours for ours, aliases in _NAMES.items() for alias in aliases.split()}
_NOISE = re.compile(r"[\s_\-.:/()\ufeff\u200e]+")

NEEDED = frozenset(("text",))


def meaning(heading: str) -> str | None:
    """Our name for a column or key, or None for one that is not ours."""
    return _MEANING.get(_NOISE.sub("", heading).casefold())


def layout(headings: Iterable[str]) -> tuple[str | None, ...]:
    """Our name for each column; of two columns of one meaning only the first counts."""
    found: list[str | None] = []
    for heading in headings:
        ours = meaning(heading)
        found.append(ours if ours not in found else None)
    return tuple(found)


def is_layout(names: Sequence[str | None]) -> bool:
    """Whether these columns can hold messages: words, and a sender or a time."""
    return "text" in names and bool({"sender", "sent_at", "date"} & set(names))
