from leeward.devices import papers
from leeward.devices.models import Check, Device
from leeward.plan.models import Place
from leeward.plan.sheets import sheets


def test_nothing_noted_gives_no_section(vault):
    assert papers.sections() == []
    assert papers.sections in set(sheets)


def test_devices_and_what_was_noted_without_what_is_not_for_them(vault):
    Device.objects.create(name="Leo’s tablet", opens="Rex", answers={"one-code": "yes"})
    Check.objects.create(key="linked", label="my phone", state="doing", note="ask Mira")
    Check.objects.create(key="bill", state="not_mine")
    own, noted = papers.sections()
    assert (own.entries[0].text, own.entries[0].note) == ("Leo’s tablet", "Rex")
    assert own.entries[0].state == "Another device is better for this."
    [line] = noted.entries
    assert (line.text, line.state, line.note) == (
        "See on which devices your messages open (my phone)",
        "Under way",
        "ask Mira",
    )


def test_a_hidden_place_stands_in_none_of_it(vault):
    Place.objects.create(name="Harbour House", hidden=True)
    Device.objects.create(name="Phone at Harbour House", note="it lies in harbour  house")
    assert "harbour" not in str(papers.sections()).lower()


def test_what_was_noted_at_an_item_of_an_earlier_library_stays(vault):
    Check.objects.create(key="old-thing", state="done", note="kept")
    [section] = papers.sections()
    assert [(entry.text, entry.note) for entry in section.entries] == [("Old thing", "kept")]
