from leeward.encounters import sheets
from leeward.encounters.models import Encounter, Schedule
from leeward.plan.models import Place
from leeward.plan.sheets import sheets as registry


def words(found):
    return " ".join(f"{entry.text} {entry.note}" for section in found for entry in section.entries)


def test_nothing_written_gives_no_section(vault):
    assert sheets.sections() == []
    assert sheets.sections in list(registry)


def test_scripts_ways_out_and_days(friday, mira):
    Encounter.objects.create(where="Bakery", script="Not now.", way_out="Back door", witness=mira)
    meetings, days = sheets.sections()
    assert meetings.entries[0].text == "Bakery"
    assert meetings.entries[0].note == "I say: Not now. Way out: Back door. With me: Mira"
    assert "17:00, Friday evening, Library" in days.entries[0].text


def test_hidden_places_stand_nowhere(friday, vault):
    hidden = Place.objects.create(name="Blue House", address="12 Mill Lane", hidden=True, kind="avoid")
    Encounter.objects.create(place=hidden, script="Not now.")
    Encounter.objects.create(where="Shop beside the blue-house", note="", way_out="to 12 Mill Lane")
    Schedule.objects.filter(pk=friday.pk).update(place=hidden, where="")
    found = words(sheets.sections()).lower()
    assert "friday evening" in found
    assert "shop" in found
    assert not any(word in found for word in ("blue", "mill", "12 m"))
