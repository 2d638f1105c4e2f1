import pytest

from leeward.readers.media import Media
from leeward.readers.whatsapp.bodies import call_of, is_special, understand
from leeward.words.messages import Kind

L = "\u200e"


@pytest.fixture
def media():
    return Media({}, hashing=False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("This message was deleted", Kind.DELETED),
        (f"{L}You deleted this message.", Kind.DELETED),
        ("Diese Nachricht wurde gelöscht.", Kind.DELETED),
        ("Se eliminó este mensaje", Kind.DELETED),
        ("Данное сообщение удалено", Kind.DELETED),
        ("تم حذف هذه الرسالة", Kind.DELETED),
        (f"{L}Missed voice call", Kind.MISSED_CALL),
        (f"{L}Verpasster Videoanruf", Kind.MISSED_CALL),
        (f"{L}Llamada de voz perdida", Kind.MISSED_CALL),
        (f"{L}Video call, {L}No answer", Kind.MISSED_CALL),
        (f"{L}Voice call, {L}12 sec", Kind.CALL),
        (f"{L}Sprachanruf, {L}5 Min.", Kind.CALL),
        (f"{L}Rex changed the group description", Kind.SYSTEM),
        (f"{L}Ihr habt die Sicherheitsnummer geändert", Kind.SYSTEM),
        ("no wait <This message was edited>", Kind.EDITED),
        (f"nein {L}<Diese Nachricht wurde bearbeitet.>", Kind.EDITED),
        (f"no {L}<Se editó este mensaje.>", Kind.EDITED),
    ],
)
def test_kinds(media, text, kind):
    assert is_special(text, 1)
    assert understand(text, media).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "I deleted this message for you",
        "you called me? missed voice call again",
        "voice call, 5 min?",
        "<3",
        "see (the file attached)",
        "POLL: who is right",
        "image omitted on purpose",
        "This message was deleted by you and you know it",
    ],
)
def test_what_a_person_wrote_stays_as_it_is(media, text):
    body = understand(text, media)
    assert (body.kind, body.text, body.attachments, body.extra) == (Kind.MESSAGE, text, (), {})


@pytest.mark.parametrize(
    ("text", "name", "kind", "left"),
    [
        (f"{L}<attached: a b.jpg>", "a b.jpg", "image/jpeg", ""),
        (
            f"A plan.pdf • {L}1 page {L}<attached: 01-A plan.pdf>",
            "01-A plan.pdf",
            "application/pdf",
            f"A plan.pdf • {L}1 page",
        ),
        ("<Anhang: 7-AUDIO-1.opus>", "7-AUDIO-1.opus", "audio/ogg", ""),
        (f"{L}<pièce jointe : 1.mp4>", "1.mp4", "video/mp4", ""),
        ("IMG-20240101-WA0001.jpg (file attached)", "IMG-20240101-WA0001.jpg", "image/jpeg", ""),
        ("filme.txt (Datei angehängt)\nzwei\nZeilen", "filme.txt", "text/plain", "zwei\nZeilen"),
        ("IMG-20240101-WA0001.jpg (in a language not known)", "IMG-20240101-WA0001.jpg", "image/jpeg", ""),
        ("<Media omitted>", None, None, ""),
        ("<Médias omis>", None, None, ""),
        ("<Medien ausgeschlossen>\n4Bit.mod", None, None, "4Bit.mod"),
        (f"{L}image omitted", None, "image/jpeg", ""),
        (f"{L}Video weggelassen", None, "video/mp4", ""),
        (f"{L}audio omitido", None, "audio/ogg", ""),
        (f"{L}sticker omis", None, "image/webp", ""),
        (f"{L}Contact card omitted", None, "text/vcard", ""),
        (f"{L}document omitted", None, None, ""),
    ],
)
def test_attachments(media, text, name, kind, left):
    assert is_special(text, text.count("\n") + 1)
    body = understand(text, media)
    assert body.kind is Kind.MESSAGE
    assert body.text == left
    assert [(a.name, a.media_type, a.missing) for a in body.attachments] == [(name, kind, True)]


@pytest.mark.parametrize("text", ["see plan.pdf (old one)", "a.jpg (file missing)", "<look: me.too>"])
def test_no_attachment(media, text):
    assert understand(text, media).attachments == ()


def test_poll(media):
    body = understand(f"{L}UMFRAGE:\nWer lügt?\n{L}OPTION: Du: immer (2 Stimmen)\n{L}OPTION: Ich (0 Stimmen)\n", media)
    assert body.extra == {
        "poll": {"question": "Wer lügt?", "options": [{"text": "Du: immer", "votes": 2}, {"text": "Ich", "votes": 0}]}
    }
    assert L not in body.text


def test_places(media):
    at = understand("location: https://maps.google.com/?q=51.5,-0.12", media)
    assert at.extra == {"location": {"latitude": "51.5", "longitude": "-0.12"}}
    assert understand(f"{L}Café (A): https://foursquare.com/v/1", media).extra == {"location": {"venue": True}}
    assert understand("https://example.org/?q=1,2", media).extra == {}


def test_view_once_and_what_could_not_be_exported(media):
    assert understand(f"{L}view once photo omitted", media).extra == {"view_once": True}
    assert understand("null", media).extra == {"placeholder": True}


def test_unknown_words_of_the_program_are_kept(media):
    body = understand(f"{L}Zlorp fnord", media)
    assert (body.kind, body.text, body.extra) == (Kind.MESSAGE, "Zlorp fnord", {"written_by_app": True})


def test_durations_are_in_seconds(media):
    assert understand(f"{L}Voice call, {L}1 hr 5 min", media).extra == {"seconds": 3900}
    assert understand(f"{L}Video call, {L}45 sec", media).extra == {"seconds": 45}


def test_calls_without_sender():
    assert call_of("Missed voice call at 21:14").kind is Kind.MISSED_CALL
    assert call_of("Verpasster Sprachanruf um 22:37").kind is Kind.MISSED_CALL
    assert call_of("Rex left") is None
    assert call_of("x" * 1000) is None
