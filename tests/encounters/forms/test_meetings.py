from leeward.encounters.forms.meetings import EncounterForm
from leeward.encounters.models import Encounter
from leeward.plan.models import Place


def test_a_name_is_enough(vault):
    form = EncounterForm({"where": "Bakery"})
    assert form.is_valid()
    assert str(form.keep()) == "Bakery"


def test_without_name_and_place_it_asks(vault):
    form = EncounterForm({})
    assert not form.is_valid()
    assert "Write a name" in form.errors["where"][0]


def test_a_place_of_the_plan_to_stay_away_from_is_enough(vault):
    place = Place.objects.create(name="Bakery", kind="avoid")
    form = EncounterForm({"place": place.pk})
    assert form.is_valid()
    assert str(form.keep()) == "Bakery"


def test_a_long_script_is_told_in_one_sentence_and_nothing_is_lost(vault):
    form = EncounterForm({"where": "Bakery", "script": "I really do have to go now", "way_out": "Back door"})
    assert not form.is_valid()
    assert form.errors["script"] == ["These are 7 words. Keep it to five at most: short words are easier to say."]
    assert form["way_out"].value() == "Back door"


def test_it_is_changed_in_its_row(mira):
    row = EncounterForm({"where": "Bakery", "weekdays": ["4", "0"], "witness": mira.pk})
    assert row.is_valid()
    kept = row.keep()
    assert kept.weekdays == "04"
    again = EncounterForm(None, row=kept)
    assert again["weekdays"].value() == ["0", "4"]
    changed = EncounterForm({"where": "Shop"}, row=kept)
    assert changed.is_valid()
    changed.keep(kept)
    assert [(one.where, one.witness) for one in Encounter.objects.all()] == [("Shop", None)]


def test_who_must_not_know_is_never_offered_as_a_helper(rex, mira):
    mira.knows = "must_not"
    mira.save()
    form = EncounterForm()
    assert {name: form.fields[name].queryset.count() for name in ("witness", "tell")} == {"witness": 0, "tell": 0}
    assert not EncounterForm({"where": "Bakery", "tell": mira.pk}).is_valid()
