from datetime import date

from leeward.guides import marking, sheets
from leeward.guides.choices import Stand
from leeward.plan.models import Place
from leeward.plan.sheets import sheets as registry


def note(guide, key, state, person):
    marking.note(guide, guide.at(guide.place_of(key)), state, date(2026, 11, 1), person)


def test_nothing_noted_gives_no_section(vault):
    assert sheets.sections() == []
    assert sheets.sections in list(registry)


def test_a_guide_goes_on_paper_with_what_may_be_noticed_and_lost(rex, whatsapp):
    note(whatsapp, "shut", Stand.DONE, rex)
    note(whatsapp, "report", Stand.NOT_MINE, rex)
    (section,) = sheets.sections()
    lines = {entry.text: entry for entry in section.entries}
    shut = lines["Block the number in WhatsApp"]
    assert shut.state == "Done"
    assert "May be noticed: They are not told." in shut.note
    assert "Would be lost:" in shut.note
    assert "Report, if you want to" not in lines
    assert len(lines) == len(whatsapp.steps) - 1
    assert "Rex" not in " ".join(f"{entry.text} {entry.note}" for entry in section.entries)


def test_a_hidden_place_is_scrubbed_here_too(rex, whatsapp):
    Place.objects.create(name="Export the chat", hidden=True)
    note(whatsapp, "export", Stand.LATER, rex)
    (section,) = sheets.sections()
    assert "Export the chat" not in {entry.text for entry in section.entries}
