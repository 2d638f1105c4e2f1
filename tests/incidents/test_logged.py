from leeward.incidents import logbook, logged
from leeward.incidents.models import Incident
from leeward.vault.models import LogLeaf
from leeward.words import canonical


def test_every_column_is_in_the_leaf_as_it_comes_back_from_the_vault(incident):
    row = Incident.objects.get()
    fact = logged.fact_of(row)
    columns = {field.name for field in Incident._meta.concrete_fields}
    assert set(fact) == (columns - {"id", "log_seq"}) | {"fact"}
    found = LogLeaf.objects.get(seq=row.log_seq)
    assert (found.kind, found.ref) == ("incident", row.key)
    assert canonical.leaf(bytes(found.salt), canonical.encode(fact)) == bytes(found.leaf)


def test_another_row_is_named_by_its_key(incident):
    assert logged.fact_of(logbook.add(incident, {"words": "More."}))["incident"] == incident.key


def test_a_removal_says_which_and_no_word_of_it(incident):
    logged.removal([incident])
    found = LogLeaf.objects.get(kind=logged.REMOVED)
    said = {"fact": logged.REMOVED, "of": "incident", "key": incident.key}
    assert canonical.leaf(bytes(found.salt), canonical.encode(said)) == bytes(found.leaf)
