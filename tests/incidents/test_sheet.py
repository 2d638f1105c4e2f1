from datetime import datetime

from leeward.incidents import logbook, sheet, told
from leeward.plan.models import Place
from leeward.printing import typeset


def text_of(made):
    return "\n".join(f"{one.text}\n{one.note}" for section in made.sections for one in section.entries)


def test_caution_first_and_every_word_with_its_date(vault, given, sent, photo):
    row = logbook.write(vault, given, [sent(photo, "gate.jpg")], captured="By me")
    logbook.add(row, {"about": "what", "corrects": True, "words": "It was the back gate 🙂"})
    logbook.witness(row, {"name": "Mira", "words": "I saw it.", "was_there": True})
    made = sheet.sheet(told.all_incidents())
    assert made.sections[0].entries[0].text == sheet.CAUTION
    text = text_of(made)
    for said in ("Rex stood at the gate.", "back gate", "Corrected on", row.attachments.get().sha256, "I saw it."):
        assert said in text
    assert not typeset.undrawable(made)


def test_hidden_places_do_not_stand_on_it(vault, given):
    Place.objects.create(name="Quillbrook Farm", hidden=True)
    more = {"place": "12 High Street", "hide_place": True, "effect": "I slept at Quillbrook Farm"}
    logbook.write(vault, {**given, **more})
    text = text_of(sheet.sheet(told.all_incidents()))
    assert "High Street" not in text
    assert "Quillbrook" not in text


def test_the_oldest_first_and_the_unknown_last(vault, given):
    for what, at in (("none", None), ("late", datetime(2026, 3, 9)), ("early", datetime(2026, 3, 1))):
        logbook.write(vault, {**given, "what": what, "happened_at": at, "certainty": "day" if at else "unknown"})
    found = sheet.sheet(told.all_incidents()).sections[1:-1]
    assert [section.entries[1].note for section in found] == ["early", "late", "none"]
